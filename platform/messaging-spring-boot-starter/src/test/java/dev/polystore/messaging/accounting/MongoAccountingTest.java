package dev.polystore.messaging.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.polystore.messaging.Ids;
import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.inbox.MongoInbox;
import dev.polystore.messaging.outbox.MongoOutboxStore;
import dev.polystore.testsupport.server.TestServers;
import dev.polystore.web.operator.Operator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseUtils;
import org.springframework.data.mongodb.MongoTransactionManager;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounting of a service with a MongoDB database. */
class MongoAccountingTest {

    static final Operator ANN = Operator.of("ann", "audit 7");
    static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    static final Instant LAST = Instant.parse("2120-01-01T00:00:00Z");

    static MongoClient client;
    static MongoDatabase database;
    static TransactionTemplate transaction;
    static MongoOutboxStore outbox;
    static MongoInbox inbox;
    static MongoSentMessages sent;

    @BeforeAll
    static void connect() {
        var settings = TestServers.mongo("accounting").settings();
        client = MongoClients.create(settings.uri());
        var factory = new SimpleMongoClientDatabaseFactory(client, settings.database());
        database = factory.getMongoDatabase();
        List.of("outbox", "inbox").forEach(database::createCollection);
        transaction = new TransactionTemplate(new MongoTransactionManager(factory));
        outbox = new MongoOutboxStore(() -> MongoDatabaseUtils.getDatabase(factory), Clock.systemUTC());
        inbox = new MongoInbox(() -> MongoDatabaseUtils.getDatabase(factory), Clock.systemUTC());
        sent = new MongoSentMessages(() -> MongoDatabaseUtils.getDatabase(factory), transaction, Clock.systemUTC());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Test
    void tellsWhatItHasSentPageByPage() {
        var ids = List.of(send(), send(), send());

        var seen = new ArrayList<UUID>();
        @Nullable String after = null;
        do {
            var page = sent.page(new TimeWindow(FIRST, LAST, after), 2);
            page.messages().forEach(message -> seen.add(message.id()));
            after = page.next();
        } while (after != null);

        assertThat(seen).doesNotHaveDuplicates().containsAll(ids);
        assertThat(sent.page(new TimeWindow(FIRST, FIRST.plusSeconds(1), null), 2)
                        .messages())
                .isEmpty();
    }

    @Test
    void tellsWhichMessagesTookEffect() {
        var handled = Ids.next();
        transaction.executeWithoutResult(_ -> inbox.accept("shelf", List.of(handled)));

        assertThat(new MongoHandledMessages(database, "shelf").among(List.of(handled, Ids.next())))
                .containsExactly(handled);
        assertThat(new MongoHandledMessages(database, "other").among(List.of(handled)))
                .isEmpty();
    }

    @Test
    void insertsAMessageOnceMoreForTheRelay() {
        var id = send();
        try (var changes = database.getCollection("outbox").watch().cursor()) {
            assertThat(sent.emitAgain(id, ANN)).isTrue();

            assertThat(changes.next().getOperationTypeString()).isEqualTo("delete");
            var inserted = changes.next();
            assertThat(inserted.getOperationTypeString()).isEqualTo("insert");
            assertThat(inserted.getFullDocument().get("headers", Document.class))
                    .containsEntry("trace", "kept")
                    .containsEntry(SentMessages.EMITTED_BY, "ann")
                    .containsEntry(SentMessages.EMITTED_BECAUSE, "audit 7");
        }
        assertThat(sent.emitAgain(Ids.next(), ANN)).isFalse();
    }

    private static UUID send() {
        var id = Ids.next();
        var message = new OutboxMessage(id, "shelf.events", "k", "shelf.Filled.v1", "{}", Map.of("trace", "kept"));
        transaction.executeWithoutResult(_ -> outbox.insert(List.of(message)));
        return id;
    }
}
