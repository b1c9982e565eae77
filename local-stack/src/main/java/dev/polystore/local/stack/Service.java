package dev.polystore.local.stack;

import dev.polystore.backing.process.ChildProcess;
import dev.polystore.backing.process.Launch;
import dev.polystore.backing.process.Ports;
import dev.polystore.backing.process.StartFailure;
import dev.polystore.local.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A Spring Boot application of this repository. */
final class Service implements Component {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BETWEEN_PROBES = Duration.ofMillis(100).toNanos();

    private final ServiceSettings settings;
    private final UnpackedJar jar;
    private final Launch launch;
    private final Readiness readiness;
    private @Nullable ChildProcess process;

    Service(ServiceSettings settings, Place place) {
        this.settings = settings;
        jar = UnpackedJar.of(settings.module(), place);
        launch = Launch.of(name(), jar.command(settings.heap()), place.home(), place.log(name()))
                .withEnvironment(settings.environment());
        readiness = new Readiness(settings.port());
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public int port() {
        return settings.port();
    }

    @Override
    public String url() {
        return "http://127.0.0.1:" + settings.port();
    }

    @Override
    public List<String> after() {
        return settings.after();
    }

    @Override
    public ChildProcess start() {
        if (!Ports.isFree(settings.port())) {
            throw StartFailure.of(name(), "127.0.0.1:%d is already in use".formatted(settings.port()), log());
        }
        jar.unpack();
        var started = ChildProcess.start(launch);
        process = started;
        return started;
    }

    @Override
    public void awaitReady(Duration bound) {
        var deadline = System.nanoTime() + bound.toNanos();
        while (!readiness.up()) {
            if (process != null && !process.isAlive()) {
                throw failure(process);
            }
            if (System.nanoTime() > deadline) {
                throw StartFailure.of(name(), "%s after %d s".formatted(readiness.detail(), bound.toSeconds()), log());
            }
            LockSupport.parkNanos(BETWEEN_PROBES);
        }
    }

    private StartFailure failure(ChildProcess dead) {
        return FailureReport.in(log())
                .map(description -> StartFailure.of(name(), description, log()))
                .orElseGet(dead::failure);
    }

    @Override
    public void stop() {
        if (process != null) {
            process.stop(PATIENCE);
        }
    }

    @Override
    public Path log() {
        return launch.log();
    }
}
