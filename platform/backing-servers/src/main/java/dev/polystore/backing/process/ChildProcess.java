package dev.polystore.backing.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running child: in a session of its own, so that Ctrl-C reaches only its parent, and under the {@link Watchdog}. */
public final class ChildProcess {

    private final Launch launch;
    private final Process process;

    private ChildProcess(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
    }

    public static ChildProcess start(Launch launch) {
        try {
            keepPreviousLog(launch.log());
            var child = new ChildProcess(launch, builder(launch).start());
            Watchdog.ofThisProcess().watch(child.process, launch.stopSignal());
            return child;
        } catch (IOException e) {
            throw new StartFailure("%s did not start: %s".formatted(launch.name(), e.getMessage()), e);
        }
    }

    private static void keepPreviousLog(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static ProcessBuilder builder(Launch launch) {
        List<String> command = new ArrayList<>(Prefixes.ownSession());
        command.addAll(launch.command());
        var builder = new ProcessBuilder(command)
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(launch.log().toFile())
                .redirectInput(launch.keepsInputOpen() ? Redirect.PIPE : Redirect.from(new File("/dev/null")));
        builder.environment().putAll(launch.environment());
        return builder;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** What to tell a human after the process has ended by itself. */
    public StartFailure failure() {
        return StartFailure.of(launch.name(), FailureCause.of(process.exitValue(), launch.log()), launch.log());
    }

    /** Asks the process to end, waits, and kills it when the patience is over. */
    public void stop(Duration patience) {
        try {
            if (process.isAlive()) {
                ask();
            }
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process and its own children at once, as a crash of the machine would. */
    public void kill() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        descendants.forEach(ProcessHandle::destroyForcibly);
        descendants.forEach(descendant -> descendant.onExit().join());
    }

    private void ask() throws IOException, InterruptedException {
        if (launch.keepsInputOpen()) {
            process.getOutputStream().close();
        } else {
            Signals.send(launch.stopSignal(), process.pid());
        }
    }
}
