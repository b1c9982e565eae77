package dev.polystore.testsupport.server;

import dev.polystore.backing.ClickHouseSettings;
import dev.polystore.backing.KafkaSettings;
import dev.polystore.backing.MongoSettings;
import dev.polystore.backing.PostgresSettings;
import dev.polystore.backing.RedisSettings;

/** Where test servers come from; each call starts a new one and waits until it is ready. */
interface Backing {

    TestServer<PostgresSettings> postgres(String database);

    TestServer<KafkaSettings> kafka();

    TestServer<MongoSettings> mongo(String database);

    TestServer<RedisSettings> redis(String user);

    TestServer<ClickHouseSettings> clickHouse(String database);
}
