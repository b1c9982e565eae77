package dev.polystore.backing;

import dev.polystore.backing.binaries.BinaryCache;
import dev.polystore.backing.process.ChildProcess;
import dev.polystore.backing.process.Launch;
import dev.polystore.backing.process.Ports;
import dev.polystore.backing.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A real server that runs as a child process on loopback, with its data in one directory. */
public abstract class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long BETWEEN_PROBES = Duration.ofMillis(25).toNanos();

    private final ServerSettings settings;
    private final BinaryCache binaries;
    private @Nullable ChildProcess process;

    Server(ServerSettings settings, BinaryCache binaries) {
        this.settings = settings;
        this.binaries = binaries;
    }

    /** Writes the configuration and, where there is none yet, the data directory. */
    abstract Launch prepare() throws IOException;

    /** Whether the server answers its own protocol. */
    abstract boolean answers() throws IOException;

    /** Users and databases that can only be made while the server runs; idempotent. */
    void completeSetup(Duration bound) {}

    /** Starts the process, which is not ready yet when this returns. */
    public void start() {
        refuseTakenPort();
        try {
            Files.createDirectories(settings.directory());
            process = ChildProcess.start(prepare());
        } catch (IOException e) {
            throw StartFailure.of(settings.name(), String.valueOf(e.getMessage()), log());
        }
    }

    /** Waits until the server can be used with all its users and databases. */
    public void awaitReady(Duration bound) {
        long deadline = System.nanoTime() + bound.toNanos();
        while (!answersNow()) {
            if (!running().isAlive()) {
                throw running().failure();
            }
            if (System.nanoTime() > deadline) {
                throw StartFailure.of(settings.name(), "no answer within %d s".formatted(bound.toSeconds()), log());
            }
            LockSupport.parkNanos(BETWEEN_PROBES);
        }
        completeSetup(Duration.ofNanos(deadline - System.nanoTime()));
    }

    /** Stops in good order; kills the process only when it does not end by itself. */
    public void stop() {
        if (process != null) {
            process.stop(PATIENCE);
        }
    }

    @Override
    public void close() {
        stop();
    }

    public ChildProcess running() {
        if (process == null) {
            throw new IllegalStateException(settings.name() + " has not been started");
        }
        return process;
    }

    public ServerSettings settings() {
        return settings;
    }

    public Path log() {
        return settings.log();
    }

    /** Writes a configuration file next to the data. */
    Path write(String name, Template content) throws IOException {
        return Files.writeString(settings.directory().resolve(name), content.text());
    }

    BinaryCache binaries() {
        return binaries;
    }

    private boolean answersNow() {
        try {
            return answers();
        } catch (IOException e) {
            return false;
        }
    }

    private void refuseTakenPort() {
        if (!Ports.isFree(settings.port())) {
            throw StartFailure.of(settings.name(), "%s is already in use".formatted(settings.address()), log());
        }
    }
}
