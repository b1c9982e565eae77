package dev.polystore.backing;

import dev.polystore.backing.binaries.BinaryCache;
import dev.polystore.backing.binaries.BinaryPackage;
import dev.polystore.backing.process.Launch;
import dev.polystore.backing.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL with logical decoding switched on and a bound on the WAL that a forgotten slot may keep. */
public final class Postgres extends Server {

    /** Who may do everything; for set-up and for tests, never for a service. */
    public static final Credentials SUPERUSER = Credentials.of("postgres");

    private final PostgresSettings settings;

    public Postgres(PostgresSettings settings, BinaryCache binaries) {
        super(settings.server(), binaries);
        this.settings = settings;
    }

    @Override
    Launch prepare() throws IOException {
        Path bin = home().resolve("bin");
        Path data = settings().data();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            new PostgresCluster(bin, settings(), settings.durable()).create();
        }
        Path configuration = write("postgresql.conf", Template.of("/deploy/postgres/postgresql.conf"));
        List<String> command = new ArrayList<>(List.of(bin.resolve("postgres").toString(), "-D", data.toString()));
        command.addAll(List.of("-c", "config_file=" + configuration));
        parameters().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return Launch.unprivileged(settings().name(), command, settings().directory(), log())
                .stoppedBy("INT");
    }

    private Path home() {
        return Installed.namedBy("POLYSTORE_POSTGRES_HOME")
                .orElseGet(() -> binaries().get(BinaryPackage.POSTGRES));
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("port", String.valueOf(settings().port()));
        parameters.put("listen_addresses", "127.0.0.1");
        parameters.put("unix_socket_directories", "");
        parameters.put("shared_buffers", settings().megabytes() + "MB");
        parameters.putAll(settings.tuning());
        return parameters;
    }

    @Override
    boolean answers() throws IOException {
        return new PostgresBootstrap(settings).answers();
    }

    @Override
    void completeSetup(Duration bound) {
        try {
            new PostgresBootstrap(settings).run();
        } catch (SQLException | IOException e) {
            String cause = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            throw StartFailure.of(settings().name(), "its database could not be set up (%s)".formatted(cause), log());
        }
    }
}
