package dev.polystore.testsupport.server;

import dev.polystore.backing.ClickHouseSettings;
import dev.polystore.backing.KafkaSettings;
import dev.polystore.backing.MongoSettings;
import dev.polystore.backing.PostgresSettings;
import dev.polystore.backing.RedisSettings;

/** Where test servers come from; each call starts a new one and waits until it is ready. */
interface Backing {

    /** Child processes, unless the property {@code polystore.test.backing} says {@code docker}. */
    static Backing chosen() {
        String choice = System.getProperty("polystore.test.backing", "process");
        return switch (choice) {
            case "process" -> new ProcessBacking();
            case "docker" -> new ContainerBacking();
            default ->
                throw new IllegalArgumentException(
                        "polystore.test.backing is %s, but may be process or docker".formatted(choice));
        };
    }

    TestServer<PostgresSettings> postgres(String database);

    TestServer<KafkaSettings> kafka();

    TestServer<MongoSettings> mongo(String database);

    TestServer<RedisSettings> redis(String user);

    TestServer<ClickHouseSettings> clickHouse(String database);
}
