package dev.polystore.backing;

import dev.polystore.backing.binaries.BinaryCache;
import dev.polystore.backing.binaries.BinaryPackage;
import dev.polystore.backing.process.Launch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Redis with its append-only file on, and one user with the rights that a service needs. */
public final class Redis extends Server {

    private final RedisSettings settings;

    public Redis(RedisSettings settings, BinaryCache binaries) {
        super(settings.server(), binaries);
        this.settings = settings;
    }

    @Override
    Launch prepare() throws IOException {
        Files.createDirectories(settings().data());
        Path users = write(
                "users.acl",
                Template.of("/deploy/redis/users.acl")
                        .with("user", settings.user().user())
                        .with("password", settings.user().password()));
        Path configuration = write("redis.conf", Template.of("/deploy/redis/redis.conf"));
        List<String> command = new ArrayList<>(List.of(program().toString(), configuration.toString()));
        command.addAll(List.of(
                "--bind", "127.0.0.1", "--port", String.valueOf(settings().port())));
        command.addAll(List.of("--dir", settings().data().toString(), "--aclfile", users.toString()));
        command.addAll(List.of("--maxmemory", settings().megabytes() + "mb"));
        command.addAll(List.of("--appendfsync", settings.appendfsync()));
        return Launch.unprivileged(settings().name(), command, settings().directory(), log());
    }

    private Path program() {
        return Installed.namedByOrOnPath("POLYSTORE_REDIS_SERVER", "redis-server")
                .orElseGet(() -> binaries().get(BinaryPackage.REDIS).resolve("redis-server"));
    }

    /** While it still loads its file it answers PING with an error. */
    @Override
    boolean answers() throws IOException {
        try (var socket = new Socket("127.0.0.1", settings().port())) {
            socket.setSoTimeout(1000);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var login = "AUTH %s %s\r\n"
                    .formatted(settings.user().user(), settings.user().password());
            socket.getOutputStream().write((login + "PING\r\n").getBytes(StandardCharsets.US_ASCII));
            return "+OK".equals(in.readLine()) && "+PONG".equals(in.readLine());
        }
    }
}
