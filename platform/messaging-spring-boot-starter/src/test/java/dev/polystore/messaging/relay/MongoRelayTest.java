package dev.polystore.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.polystore.messaging.Ids;
import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.inbox.MongoInbox;
import dev.polystore.messaging.outbox.MongoOutboxCleanup;
import dev.polystore.messaging.outbox.MongoOutboxStore;
import dev.polystore.messaging.relay.RelayState.Status;
import dev.polystore.messaging.relay.mongo.MongoOutboxSource;
import dev.polystore.messaging.relay.mongo.RelayedUntil;
import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServers;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseUtils;
import org.springframework.data.mongodb.MongoTransactionManager;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.transaction.support.TransactionTemplate;

class MongoRelayTest {

    static final Clock CLOCK = Clock.systemUTC();

    static MongoClient client;
    static MongoDatabase database;
    static TransactionTemplate transaction;
    static MongoOutboxStore outbox;
    static MongoInbox inbox;
    static TestTopics topics;

    final RelayedUntil relayedUntil = new RelayedUntil();
    RelayReplica replica = replica();

    @BeforeAll
    static void connect() {
        var settings = TestServers.mongo("relaying").settings();
        client = MongoClients.create(settings.uri());
        var factory = new SimpleMongoClientDatabaseFactory(client, settings.database());
        database = factory.getMongoDatabase();
        List.of("outbox", "inbox", "relay_lease", "relay_offset").forEach(database::createCollection);
        transaction = new TransactionTemplate(new MongoTransactionManager(factory));
        outbox = new MongoOutboxStore(() -> MongoDatabaseUtils.getDatabase(factory), CLOCK);
        inbox = new MongoInbox(() -> MongoDatabaseUtils.getDatabase(factory), CLOCK);
        topics = new TestTopics(TestServers.kafka().settings().server().address());
    }

    @AfterAll
    static void disconnect() {
        topics.close();
        client.close();
    }

    @AfterEach
    void stopRelay() {
        replica.close();
    }

    @Test
    void relaysWhatATransactionCommittedAndNothingElse() {
        replica.start().awaits(Status.RELAYING);
        var rolledBack = message("never");
        transaction.executeWithoutResult(status -> {
            outbox.insert(List.of(rolledBack));
            status.setRollbackOnly();
        });
        var committed = write("committed");

        var received = topics.await(
                "relaying.mongo.events", message -> committed.toString().equals(message.header("ce_id")));
        assertThat(received.type()).isEqualTo("relaying.Written.v1");
        assertThat(received.key()).isEqualTo("k");
        assertThat(received.text("text")).isEqualTo("committed");
        assertThat(received.header("ce_subject")).isEqualTo("k");
        assertThat(database.getCollection("outbox")
                        .countDocuments(Filters.eq("_id", rolledBack.id().toString())))
                .isZero();
    }

    @Test
    void goesOnWhereItStopped() {
        replica.start().awaits(Status.RELAYING);
        awaitMessage(write("first"));
        replica.close();
        var whileAway = write("away");
        replica = replica().start();

        awaitMessage(whileAway);
    }

    @Test
    void standsByWhileAnotherReplicaHoldsTheLease() {
        replica.start().awaits(Status.RELAYING);
        try (var second = replica()) {
            second.start().awaits(Status.STANDBY);
            replica.close();
            second.awaits(Status.RELAYING);
            awaitMessage(write("takeover"));
        }
    }

    @Test
    void publishesTheOutboxAgainWhenTheOplogHasOutrunIt() {
        replica.start().awaits(Status.RELAYING);
        awaitMessage(write("relayed"));
        await().atMost(RelayReplica.PATIENCE)
                .until(() -> database.getCollection("relay_offset").countDocuments() > 0);
        replica.close();
        var unpublished = write("unpublished");
        forgetPositionInTheOplog();

        replica = replica().start();

        awaitMessage(unpublished);
    }

    @Test
    void tellsOfADocumentThatIsNoMessageAndGoesOn() {
        replica.start().awaits(Status.RELAYING);
        database.getCollection("outbox").insertOne(new Document("_id", "nonsense").append("colour", "green"));

        awaitMessage(write("after the nonsense"));
        topics.await("relaying.outbox.dlt", letter -> letter.key().contains("nonsense"));
    }

    @Test
    void cleansOnlyWhatIsOldAndRelayed() {
        replica.start().awaits(Status.RELAYING);
        var old = write("old");
        awaitMessage(old);
        var young = write("young");
        awaitMessage(young);
        await().until(() -> relayedUntil.last().isPresent());
        database.getCollection("outbox")
                .updateOne(
                        Filters.eq("_id", old.toString()),
                        new Document(
                                "$set",
                                new Document(
                                        "createdAt", Date.from(CLOCK.instant().minusSeconds(25_000)))));

        var cleanup = new MongoOutboxCleanup(database, relayedUntil, Duration.ofHours(6), CLOCK);
        assertThat(cleanup.removeRelayed()).isEqualTo(1);
        assertThat(new MongoOutboxCleanup(database, new RelayedUntil(), Duration.ofHours(6), CLOCK).removeRelayed())
                .isZero();
    }

    @Test
    void acceptsAMessageOnce() {
        var id = Ids.next();
        assertThat(transaction.<Object>execute(_ -> inbox.accept("reader", List.of(id))))
                .isEqualTo(java.util.Set.of(id));
        assertThat(transaction.<Object>execute(_ -> inbox.accept("reader", List.of(id))))
                .isEqualTo(java.util.Set.of());
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    inbox.accept("reader", List.of(Ids.next(), id));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
    }

    private RelayReplica replica() {
        var settings = TestServers.mongo("relaying").settings();
        var source = new MongoOutboxSource(
                settings.uri(), "relaying", RelayReplica.properties(settings.user()), database, relayedUntil, CLOCK);
        return new RelayReplica(source, message -> relayedUntil.set(message.id()));
    }

    private static OutboxMessage message(String text) {
        return new OutboxMessage(
                Ids.next(),
                "relaying.mongo.events",
                "k",
                "relaying.Written.v1",
                "{\"text\":\"%s\"}".formatted(text),
                Map.of("ce_subject", "k"));
    }

    private static UUID write(String text) {
        var message = message(text);
        transaction.executeWithoutResult(_ -> outbox.insert(List.of(message)));
        return message.id();
    }

    private static void awaitMessage(UUID id) {
        topics.await("relaying.mongo.events", message -> id.toString().equals(message.header("ce_id")));
    }

    /** Puts a resume token of long ago in place of the stored one, as if the oplog had been written over since. */
    private static void forgetPositionInTheOplog() {
        var stored = database.getCollection("relay_offset").find().first();
        var position = Document.parse(stored.getString("position"));
        position.put("sec", 1);
        position.remove("resume_token");
        database.getCollection("relay_offset")
                .updateOne(
                        Filters.eq("_id", stored.get("_id")),
                        new Document("$set", new Document("position", position.toJson())));
    }
}
