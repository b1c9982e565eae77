package dev.polystore.testsupport.server;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.polystore.backing.PostgresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A base backup of a PostgreSQL server, as pg_basebackup makes it: everything but the replication slots. */
public final class Backup {

    private final TestServer<PostgresSettings> server;
    private final Path copy;
    private final Instant begun;

    private Backup(TestServer<PostgresSettings> server, Path copy, Instant begun) {
        this.server = server;
        this.copy = copy;
        this.begun = begun;
    }

    /** Takes one while the server is stopped for a moment; skips the test where its data cannot be copied. */
    public static Backup of(TestServer<PostgresSettings> server) throws IOException, InterruptedException {
        var data = server.settings().server().data();
        assumeThat(Files.isDirectory(data))
                .as("the server keeps its data where this test can copy it")
                .isTrue();
        var begun = Instant.now();
        var copy = data.resolveSibling("backup");
        server.stop();
        run("cp", "-a", data.toString(), copy.toString());
        run("find", copy.resolve("pg_replslot").toString(), "-mindepth", "1", "-delete");
        server.start();
        return new Backup(server, copy, begun);
    }

    /** When the backup began: what came before is in it. */
    public Instant begun() {
        return begun;
    }

    /** Loses the server with all of its data, and puts the backup in its place. */
    public void restore() throws IOException, InterruptedException {
        var data = server.settings().server().data();
        server.kill();
        run("rm", "-r", data.toString());
        run("cp", "-a", copy.toString(), data.toString());
        server.start();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command));
        }
    }
}
