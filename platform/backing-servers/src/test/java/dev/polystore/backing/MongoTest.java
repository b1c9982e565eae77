package dev.polystore.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.polystore.backing.binaries.BinaryCache;
import dev.polystore.backing.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoTest {

    @TempDir
    static Path directory;

    private static MongoSettings settings;
    private static Mongo server;

    @BeforeAll
    static void start() {
        settings = MongoSettings.of(new ServerSettings("mongo-test", directory, Ports.free(), 256), "store");
        server = new Mongo(settings, BinaryCache.ofThisUser(System.out::println));
        server.start();
        server.awaitReady(Duration.ofMinutes(5));
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Test
    void keepsItsDataAcrossARestart() {
        try (var client = connect()) {
            client.getDatabase("store").getCollection("things").insertOne(new Document("name", "kept"));
        }

        server.stop();
        server.start();
        server.awaitReady(Duration.ofSeconds(60));

        try (var client = connect()) {
            assertThat(client.getDatabase("store")
                            .getCollection("things")
                            .find()
                            .first())
                    .containsEntry("name", "kept");
        }
    }

    @Test
    void watchesWhatATransactionCommitted() {
        try (var client = connect();
                var session = client.startSession()) {
            var database = client.getDatabase("store");
            database.createCollection("watched");
            try (var changes = database.watch().cursor()) {
                session.withTransaction(
                        () -> database.getCollection("watched").insertOne(session, new Document("_id", 1)));
                assertThat(changes.next().getFullDocument()).containsEntry("_id", 1);
            }
        }
    }

    @Test
    void keepsTheServiceOutOfOtherDatabases() {
        try (var client = connect()) {
            assertThatThrownBy(() ->
                            client.getDatabase("other").getCollection("things").insertOne(new Document()))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("not authorized");
        }
    }

    private MongoClient connect() {
        return MongoClients.create(settings.uri());
    }
}
