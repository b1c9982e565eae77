package dev.polystore.messaging.relay;

import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServers;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** A replica of a relay between a real PostgreSQL and a real Kafka. */
abstract class RelayTest {

    static RelayingDatabase database;
    static TestTopics topics;

    RelayReplica replica = RelayReplica.of(database.server.settings());

    @BeforeAll
    static void startServers() {
        database = new RelayingDatabase();
        topics = new TestTopics(TestServers.kafka().settings().server().address());
    }

    @AfterAll
    static void closeTopics() {
        topics.close();
    }

    @AfterEach
    void stopRelay() {
        replica.close();
    }

    static void awaitMessage(UUID id) {
        topics.await("relaying.events", message -> id.toString().equals(message.header("ce_id")));
    }
}
