package dev.polystore.backing;

import dev.polystore.backing.binaries.Folders;
import dev.polystore.backing.process.ChildProcess;
import dev.polystore.backing.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Creates a data directory, which appears whole or not at all. */
record PostgresCluster(Path bin, ServerSettings settings, boolean durable) {

    void create() throws IOException {
        Path unfinished = settings.directory().resolve("data.unfinished");
        Path password = settings.directory().resolve("initdb.password");
        Folders.delete(unfinished);
        Files.writeString(password, Postgres.SUPERUSER.password());
        try {
            initdb(unfinished, password);
        } finally {
            Files.delete(password);
        }
        Files.move(unfinished, settings.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initdb(Path data, Path password) {
        Path log = settings.directory().resolve("initdb.log");
        var initdb = ChildProcess.start(
                Launch.unprivileged(settings.name(), command(data, password), settings.directory(), log));
        if (initdb.onExit().join() != 0) {
            throw initdb.failure();
        }
    }

    private List<String> command(Path data, Path password) {
        List<String> command = new ArrayList<>(List.of(
                bin.resolve("initdb").toString(),
                "--pgdata=" + data,
                "--username=" + Postgres.SUPERUSER.user(),
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (!durable) {
            command.add("--no-sync");
        }
        return command;
    }
}
