package dev.polystore.catalog.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the database to what the scripts in {@code db/mongo} describe, before anything else uses it.
 *
 * <p>A script that is done is noted in {@code schema_history} with its checksum and must not change any more. Every
 * command may run twice, so replicas that start at the same time need no lock.
 */
@Component
class SchemaMigration implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(SchemaMigration.class);
    private static final int NAMESPACE_EXISTS = 48;

    private final MongoDatabase database;
    private final ResourcePatternResolver resources;
    private final Clock clock;

    SchemaMigration(MongoDatabaseFactory databases, ResourcePatternResolver resources, Clock clock) {
        this.database = databases.getMongoDatabase();
        this.resources = resources;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        Arrays.stream(resources.getResources("classpath:db/mongo/*.json"))
                .map(SchemaScript::read)
                .sorted(Comparator.comparingInt(SchemaScript::version))
                .forEach(this::bringIn);
    }

    private void bringIn(SchemaScript script) {
        var history = database.getCollection("schema_history");
        var done = history.find(eq("_id", script.version())).first();
        if (done == null) {
            script.commands().forEach(this::run);
            history.replaceOne(eq("_id", script.version()), note(script), new ReplaceOptions().upsert(true));
            log.info("Schema script {} is done", script.file());
        } else if (!script.checksum().equals(done.getString("checksum"))) {
            throw new IllegalStateException("Schema script %s was changed after it was run on %s; add a new one instead"
                    .formatted(script.file(), done.getDate("doneAt").toInstant()));
        }
    }

    private void run(Document command) {
        try {
            database.runCommand(command);
        } catch (MongoCommandException failure) {
            if (failure.getErrorCode() != NAMESPACE_EXISTS) {
                throw failure;
            }
            database.runCommand(modificationFor(command));
        }
    }

    /** For a collection that came into being without its validator. */
    private static Document modificationFor(Document create) {
        var modification = new Document("collMod", create.getString("create"));
        modification.putAll(create);
        modification.remove("create");
        return modification;
    }

    private Document note(SchemaScript script) {
        return new Document("_id", script.version())
                .append("file", script.file())
                .append("checksum", script.checksum())
                .append("doneAt", Date.from(clock.instant()));
    }
}
