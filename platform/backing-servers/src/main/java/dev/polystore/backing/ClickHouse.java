package dev.polystore.backing;

import dev.polystore.backing.binaries.BinaryCache;
import dev.polystore.backing.binaries.BinaryPackage;
import dev.polystore.backing.process.Launch;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** ClickHouse, whose engine runs as a shared library in a launcher process. */
public final class ClickHouse extends Server {

    private final ClickHouseSettings settings;

    public ClickHouse(ClickHouseSettings settings, BinaryCache binaries) {
        super(settings.server(), binaries);
        this.settings = settings;
    }

    @Override
    Launch prepare() throws IOException {
        Path queries = write("start.sql", Template.of("clickhouse.sql").with("database", settings.database()));
        return Launch.unprivileged(
                        settings().name(),
                        command(configuration(), queries),
                        settings().directory(),
                        log())
                .withEnvironment(Map.of("SERVICE_PASSWORD", settings.user().password()))
                .readingItsInput();
    }

    private Path configuration() throws IOException {
        Path users = write(
                "users.xml",
                Template.of("/deploy/clickhouse/users.xml")
                        .with("user", settings.user().user())
                        .with("database", settings.database()));
        return write(
                "config.xml",
                Template.of("clickhouse.xml")
                        .with("name", settings().name())
                        .with("port", settings().port())
                        .with("users", users)
                        .with("bytes", (long) settings().megabytes() << 20));
    }

    private List<String> command(Path configuration, Path queries) throws IOException {
        return List.of(
                Java.command(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Launchers.copy(ClickHouseLauncher.class, settings().directory()).toString(),
                ClickHouseLauncher.class.getName(),
                library().toString(),
                "--path=" + settings().data(),
                "--config-file=" + configuration,
                "--queries-file",
                queries.toString(),
                "/dev/stdin");
    }

    private Path library() {
        return Installed.namedBy("POLYSTORE_LIBCHDB")
                .orElseGet(() -> binaries().get(BinaryPackage.CLICKHOUSE).resolve("package/libchdb.so"));
    }

    @Override
    boolean answers() throws IOException {
        var url = URI.create("http://%s/ping".formatted(settings().address())).toURL();
        var connection = (HttpURLConnection) url.openConnection();
        connection.setRequestProperty("Connection", "close");
        connection.setReadTimeout(1000);
        return connection.getResponseCode() == 200;
    }
}
