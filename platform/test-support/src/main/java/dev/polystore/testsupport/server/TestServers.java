package dev.polystore.testsupport.server;

import dev.polystore.backing.ClickHouseSettings;
import dev.polystore.backing.KafkaSettings;
import dev.polystore.backing.MongoSettings;
import dev.polystore.backing.PostgresSettings;
import dev.polystore.backing.RedisSettings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The servers of this JVM: each starts when it is first asked for and ends with the JVM. They are child processes, or with {@code
 * -Dpolystore.test.backing=docker} containers.
 */
public final class TestServers {

    private static final Backing BACKING = Backing.chosen();
    private static final Map<String, TestServer<?>> STARTED = new ConcurrentHashMap<>();

    private TestServers() {}

    /** A server with one database; its app user has the same name. */
    public static TestServer<PostgresSettings> postgres(String database) {
        return once("postgres " + database, () -> BACKING.postgres(database));
    }

    public static TestServer<KafkaSettings> kafka() {
        return once("kafka", BACKING::kafka);
    }

    /** A broker for tests whose consumer groups nobody else may be in. */
    public static TestServer<KafkaSettings> kafka(String name) {
        return once("kafka " + name, BACKING::kafka);
    }

    public static TestServer<MongoSettings> mongo(String database) {
        return once("mongo " + database, () -> BACKING.mongo(database));
    }

    /** A server whose user may only use keys that begin with its name and a colon. */
    public static TestServer<RedisSettings> redis(String user) {
        return once("redis " + user, () -> BACKING.redis(user));
    }

    public static TestServer<ClickHouseSettings> clickHouse(String database) {
        return once("clickhouse " + database, () -> BACKING.clickHouse(database));
    }

    @SuppressWarnings("unchecked")
    private static <S> TestServer<S> once(String key, Supplier<TestServer<S>> start) {
        return (TestServer<S>) STARTED.computeIfAbsent(key, _ -> start.get());
    }
}
