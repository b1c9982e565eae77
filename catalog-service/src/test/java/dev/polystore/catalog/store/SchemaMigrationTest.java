package dev.polystore.catalog.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.polystore.testsupport.server.TestServers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class SchemaMigrationTest {

    private final SimpleMongoClientDatabaseFactory databases = new SimpleMongoClientDatabaseFactory(
            TestServers.mongo("schema").settings().environment().get("MONGODB_URI"));

    private final MongoDatabase database = databases.getMongoDatabase();

    @BeforeEach
    void forgetEverything() {
        database.listCollectionNames()
                .forEach(name -> database.getCollection(name).drop());
    }

    @AfterEach
    void close() throws Exception {
        databases.destroy();
    }

    @Test
    void makesCollectionsIndexesAndValidators() throws Exception {
        migrate();

        assertThat(names()).contains("outbox", "inbox", "parked_key", "products", "availability", "schema_history");
        assertThat(database.getCollection("products").listIndexes())
                .extracting(index -> index.getString("name"))
                .contains("by_name", "by_category_and_name", "search");
        assertThatThrownBy(() -> database.getCollection("outbox").insertOne(new Document("_id", "broken")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("Document failed validation");
    }

    @Test
    void changesNothingWhenItRunsAgain() throws Exception {
        migrate();
        var history = history();

        migrate();

        assertThat(history()).isEqualTo(history).hasSize(3);
    }

    @Test
    void finishesWhatACrashLeftHalfDone() throws Exception {
        migrate();
        database.getCollection("schema_history").deleteOne(eq("_id", 2));
        database.getCollection("products").dropIndex("search");

        migrate();

        assertThat(history()).hasSize(3);
        assertThat(database.getCollection("products").listIndexes())
                .extracting(index -> index.getString("name"))
                .contains("search");
    }

    @Test
    void givesAValidatorToACollectionThatIsThereAlready() throws Exception {
        database.createCollection("outbox");

        migrate();

        assertThatThrownBy(() -> database.getCollection("outbox").insertOne(new Document("_id", "broken")))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void refusesAScriptThatWasChangedAfterItWasRun() throws Exception {
        migrate();
        database.getCollection("schema_history").updateOne(eq("_id", 1), Updates.set("checksum", "another"));

        assertThatThrownBy(this::migrate)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("V1__messaging.json was changed after it was run");
    }

    @Test
    void leavesScriptsOfANewerReplicaAlone() throws Exception {
        migrate();
        database.getCollection("schema_history").insertOne(new Document("_id", 99).append("checksum", "newer"));

        assertThatCode(this::migrate).doesNotThrowAnyException();
    }

    private void migrate() throws Exception {
        new SchemaMigration(databases, new PathMatchingResourcePatternResolver(), Clock.systemUTC())
                .afterPropertiesSet();
    }

    private List<String> names() {
        return database.listCollectionNames().into(new ArrayList<>());
    }

    private List<Document> history() {
        return database.getCollection("schema_history").find().into(new ArrayList<>());
    }
}
