package dev.polystore.testsupport.server;

import dev.polystore.backing.ClickHouse;
import dev.polystore.backing.ClickHouseSettings;
import dev.polystore.backing.Kafka;
import dev.polystore.backing.KafkaSettings;
import dev.polystore.backing.Mongo;
import dev.polystore.backing.MongoSettings;
import dev.polystore.backing.Postgres;
import dev.polystore.backing.PostgresSettings;
import dev.polystore.backing.Redis;
import dev.polystore.backing.RedisSettings;
import dev.polystore.backing.ServerSettings;
import dev.polystore.backing.binaries.BinaryCache;
import dev.polystore.backing.process.Ports;
import dev.polystore.backing.process.Watchdog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Child processes of this JVM. Their data need not survive a power failure, so PostgreSQL and Redis do without fsync. */
class ProcessBacking implements Backing {

    private static final Logger log = LoggerFactory.getLogger(ProcessBacking.class);
    private static final Map<String, String> NOT_DURABLE =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    private final BinaryCache binaries = BinaryCache.ofThisUser(log::info);

    @Override
    public TestServer<PostgresSettings> postgres(String database) {
        var settings = PostgresSettings.of(throwAway("postgres", 32), database).tunedBy(NOT_DURABLE);
        return ProcessServer.started(new Postgres(settings, binaries), settings);
    }

    @Override
    public TestServer<KafkaSettings> kafka() {
        var settings = new KafkaSettings(throwAway("kafka", 256), Ports.free());
        return ProcessServer.started(new Kafka(settings, binaries), settings);
    }

    @Override
    public TestServer<MongoSettings> mongo(String database) {
        var settings = MongoSettings.of(throwAway("mongodb", 256), database);
        return ProcessServer.started(new Mongo(settings, binaries), settings);
    }

    @Override
    public TestServer<RedisSettings> redis(String user) {
        var settings = RedisSettings.of(throwAway("redis", 64), user).syncing("no");
        return ProcessServer.started(new Redis(settings, binaries), settings);
    }

    @Override
    public TestServer<ClickHouseSettings> clickHouse(String database) {
        var settings = ClickHouseSettings.of(throwAway("clickhouse", 1024), database);
        return ProcessServer.started(new ClickHouse(settings, binaries), settings);
    }

    private static ServerSettings throwAway(String name, int megabytes) {
        try {
            var directory = Files.createTempDirectory("polystore-test-" + name + "-");
            Watchdog.ofThisProcess().deleteAfterwards(directory);
            return new ServerSettings(name, directory, Ports.free(), megabytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
