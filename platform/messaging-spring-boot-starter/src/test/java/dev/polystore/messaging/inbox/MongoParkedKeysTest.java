package dev.polystore.messaging.inbox;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.polystore.testsupport.server.TestServers;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.data.mongodb.MongoDatabaseUtils;
import org.springframework.data.mongodb.MongoTransactionManager;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.transaction.support.TransactionTemplate;

class MongoParkedKeysTest extends ParkedKeysContract {

    static MongoClient client;
    static ParkedKeys keys;

    @BeforeAll
    static void connect() {
        var settings = TestServers.mongo("parking").settings();
        client = MongoClients.create(settings.uri());
        var factory = new SimpleMongoClientDatabaseFactory(client, settings.database());
        factory.getMongoDatabase().createCollection("parked_key");
        var transaction = new TransactionTemplate(new MongoTransactionManager(factory));
        keys = new MongoParkedKeys(() -> MongoDatabaseUtils.getDatabase(factory), transaction, Clock.systemUTC());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Override
    ParkedKeys keys() {
        return keys;
    }
}
