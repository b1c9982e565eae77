package dev.polystore.analytics.rebuild;

import dev.polystore.analytics.AnalyticsServiceApplication;
import dev.polystore.testsupport.server.TestServers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another instance of the service, in a process of its own, that can be killed. */
final class AnalyticsProcess implements AutoCloseable {

    private final Process process;

    private AnalyticsProcess(Process process) {
        this.process = process;
    }

    static AnalyticsProcess start(int port, Path log) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                AnalyticsServiceApplication.class.getName(),
                "--analytics.rebuild.look-interval=200ms",
                "--analytics.rebuild.retire-after=2s",
                "--analytics.rebuild.silence-tolerance=5s"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        var environment = builder.environment();
        environment.putAll(TestServers.clickHouse("analytics").settings().environment());
        environment.put(
                "KAFKA_BOOTSTRAP_SERVERS",
                TestServers.kafka().settings().server().address());
        environment.put("SERVER_PORT", String.valueOf(port));
        return new AnalyticsProcess(builder.start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as a power cut does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
