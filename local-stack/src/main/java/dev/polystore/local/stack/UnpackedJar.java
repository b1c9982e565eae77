package dev.polystore.local.stack;

import dev.polystore.backing.process.StartFailure;
import dev.polystore.local.Place;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service's jar, taken apart: a JVM starts faster from that, and can keep an archive of the classes that it has loaded,
 * which makes the next start faster still. It writes the archive when it ends, if there is none that fits.
 */
record UnpackedJar(String name, Path source, Path folder) {

    static UnpackedJar of(String service, Place place) {
        return new UnpackedJar(service, place.jar(service), place.application(service));
    }

    /** Quick to start, with little memory beside its heap; unless {@code POLYSTORE_JVM_OPTIONS} wants it otherwise. */
    List<String> command(int heapMegabytes) {
        return command(heapMegabytes, System.getenv("POLYSTORE_JVM_OPTIONS"));
    }

    List<String> command(int heapMegabytes, @Nullable String options) {
        var command = new ArrayList<>(quick(heapMegabytes));
        command.addAll(wanted(options));
        command.add("-jar");
        command.add(folder.resolve(source.getFileName()).toString());
        return command;
    }

    private List<String> quick(int heapMegabytes) {
        return List.of(
                java(),
                "-Xms32m",
                "-Xmx" + heapMegabytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive(),
                // At random addresses every page of the archive is written to, and each service takes 80 MB more.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                "-Xlog:cds=off,cds+dynamic=off,class+path=off");
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    private static List<String> wanted(@Nullable String options) {
        return options == null || options.isBlank()
                ? List.of()
                : List.of(options.strip().split("\\s+"));
    }

    /** Takes the jar apart, unless that has been done since it was built. */
    void unpack() {
        try {
            var built = Files.getLastModifiedTime(source).toString();
            var stamp = folder.resolve("built");
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(built)) {
                extract();
                // A JVM does without one that is of another jar, but does not write a new one.
                Files.deleteIfExists(archive());
                Files.writeString(stamp, built);
            }
        } catch (IOException e) {
            throw new StartFailure("%s cannot be unpacked from %s: %s".formatted(name, source, e), e);
        }
    }

    private void extract() throws IOException {
        var command = List.of(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                source.toString(),
                "extract",
                "--force",
                "--destination",
                folder.toString());
        var log = File.createTempFile("polystore-unpack", ".log");
        try {
            var exitCode = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw new IOException(Files.readString(log.toPath()).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        } finally {
            Files.delete(log.toPath());
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
