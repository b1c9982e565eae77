package dev.polystore.local.stack;

import dev.polystore.backing.process.ChildProcess;
import dev.polystore.backing.process.Launch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real child process for tests: ready when it has run for a moment. */
final class ShellScript implements Component {

    private static final long A_MOMENT = 100;

    private final Launch launch;
    private ChildProcess process;

    ShellScript(String name, String script, Path directory) {
        launch = Launch.of(name, List.of("sh", "-c", script), directory, directory.resolve(name + ".log"));
    }

    @Override
    public String name() {
        return launch.name();
    }

    @Override
    public int port() {
        return 0;
    }

    @Override
    public String url() {
        return "";
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public ChildProcess start() {
        process = ChildProcess.start(launch);
        return process;
    }

    @Override
    public void awaitReady(Duration bound) {
        try {
            process.onExit().get(A_MOMENT, TimeUnit.MILLISECONDS);
            throw process.failure();
        } catch (TimeoutException e) {
            // It runs.
        } catch (Exception e) {
            throw e instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop(Duration.ofSeconds(5));
        }
    }

    @Override
    public Path log() {
        return launch.log();
    }
}
