package dev.polystore.local.stack;

import java.nio.file.Path;
import java.util.List;

/** How a service's JVM is started on a small machine: quick to start, with little memory beside its heap. */
final class JavaCommand {

    private JavaCommand() {}

    static List<String> of(Path jar, int heapMegabytes) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms32m",
                "-Xmx" + heapMegabytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                jar.toString());
    }
}
