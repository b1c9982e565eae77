package dev.polystore.local.stack;

import dev.polystore.backing.Server;
import dev.polystore.backing.process.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A database or the broker. */
record BackingServer(Server server) implements Component {

    @Override
    public String name() {
        return server.settings().name();
    }

    @Override
    public int port() {
        return server.settings().port();
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
        server.start();
        return server.running();
    }

    @Override
    public void awaitReady(Duration bound) {
        server.awaitReady(bound);
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public Path log() {
        return server.log();
    }
}
