package dev.polystore.testsupport.server;

import dev.polystore.backing.Server;
import java.time.Duration;

/** A child process of this JVM. */
record ProcessServer<S>(Server server, S settings) implements TestServer<S> {

    private static final Duration BOUND = Duration.ofMinutes(2);

    static <S> ProcessServer<S> started(Server server, S settings) {
        var started = new ProcessServer<>(server, settings);
        started.start();
        return started;
    }

    @Override
    public void start() {
        server.start();
        server.awaitReady(BOUND);
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public void kill() {
        server.running().kill();
    }
}
