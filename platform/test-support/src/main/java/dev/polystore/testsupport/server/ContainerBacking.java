package dev.polystore.testsupport.server;

import static org.testcontainers.containers.wait.strategy.Wait.forHttp;
import static org.testcontainers.containers.wait.strategy.Wait.forListeningPort;
import static org.testcontainers.containers.wait.strategy.Wait.forLogMessage;
import static org.testcontainers.containers.wait.strategy.Wait.forSuccessfulCommand;

import dev.polystore.backing.ClickHouseSettings;
import dev.polystore.backing.KafkaSettings;
import dev.polystore.backing.MongoSettings;
import dev.polystore.backing.PostgresSettings;
import dev.polystore.backing.RedisSettings;
import dev.polystore.backing.ServerSettings;
import dev.polystore.backing.process.Ports;
import java.nio.file.Path;
import java.util.Map;

/** Containers of the images, and with the set-up, that docker-compose.yml deploys. */
class ContainerBacking implements Backing {

    @Override
    public TestServer<PostgresSettings> postgres(String database) {
        var settings = PostgresSettings.of(server("postgres"), database);
        var container = Container.of("postgres", settings.server().port(), 5432, "postgres")
                .withEnv(settings.environment())
                .withEnv(Map.of("POSTGRES_DB", database, "POSTGRES_PASSWORD", "postgres"))
                .deployed("postgres/init.sh", "/docker-entrypoint-initdb.d/init.sh")
                .deployed("postgres/bootstrap.sql", "/polystore/bootstrap.sql")
                .deployed("postgres/postgresql.conf", "/polystore/postgresql.conf")
                .withCommand("postgres", "-c", "config_file=/polystore/postgresql.conf", "-c", "listen_addresses=*");
        return ContainerServer.started(
                container, forSuccessfulCommand("pg_isready --host 127.0.0.1 --dbname " + database), settings);
    }

    @Override
    public TestServer<KafkaSettings> kafka() {
        var settings = new KafkaSettings(server("kafka"), Ports.free());
        int port = settings.server().port();
        var container = Container.of("apache/kafka", port, port, "kafka")
                .deployed("kafka/server.properties", "/mnt/shared/config/server.properties")
                .withEnv("KAFKA_LISTENERS", "PLAINTEXT://:%d,CONTROLLER://:9093".formatted(port))
                .withEnv("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://127.0.0.1:%d".formatted(port))
                .withEnv("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093")
                .withEnv("KAFKA_LOG_DIRS", "/var/lib/kafka/data");
        return ContainerServer.started(container, forLogMessage(".*Kafka Server started.*\\n", 1), settings);
    }

    @Override
    public TestServer<MongoSettings> mongo(String database) {
        var settings = MongoSettings.of(server("mongodb"), database);
        int port = settings.server().port();
        var container = Container.of("mongo", port, port, "mongo")
                .withEnv(Map.of("MONGO_INITDB_ROOT_USERNAME", "admin", "MONGO_INITDB_ROOT_PASSWORD", "admin"))
                .withEnv("REPLICA_SET_HOST", settings.server().address())
                .withEnv("SERVICE_DATABASE", database)
                .withEnv("SERVICE_USER", settings.user().user())
                .withEnv("SERVICE_PASSWORD", settings.user().password())
                .deployed("mongo/init.js", "/docker-entrypoint-initdb.d/init.js")
                .deployed("mongo/healthy.js", "/polystore/healthy.js")
                .startedBy("mongo/start.sh", "--port", String.valueOf(port));
        return ContainerServer.started(
                container,
                forSuccessfulCommand("mongosh --quiet --port %d --file /polystore/healthy.js".formatted(port)),
                settings);
    }

    @Override
    public TestServer<RedisSettings> redis(String user) {
        var settings = RedisSettings.of(server("redis"), user);
        var container = Container.of("redis", settings.server().port(), 6379, "redis")
                .withEnv("REDIS_USER", user)
                .withEnv("REDIS_PASSWORD", settings.user().password())
                .deployed("redis/users.acl", "/polystore/users.acl")
                .deployed("redis/redis.conf", "/polystore/redis.conf")
                .startedBy("redis/start.sh");
        return ContainerServer.started(container, forListeningPort(), settings);
    }

    @Override
    public TestServer<ClickHouseSettings> clickHouse(String database) {
        var settings = ClickHouseSettings.of(server("clickhouse"), database);
        var container = Container.of(
                        "clickhouse/clickhouse-server", settings.server().port(), 8123, "clickhouse")
                .withEnv(Map.of("CLICKHOUSE_DB", database, "CLICKHOUSE_SKIP_USER_SETUP", "1"))
                .withEnv("SERVICE_USER", settings.user().user())
                .withEnv("SERVICE_PASSWORD", settings.user().password())
                .deployed("clickhouse/users.xml", "/polystore/users.xml")
                .startedBy("clickhouse/start.sh");
        return ContainerServer.started(container, forHttp("/ping").forPort(8123), settings);
    }

    private static ServerSettings server(String name) {
        return new ServerSettings(name, Path.of(System.getProperty("java.io.tmpdir")), Ports.free(), 0);
    }
}
