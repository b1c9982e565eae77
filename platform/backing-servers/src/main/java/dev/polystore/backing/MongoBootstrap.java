package dev.polystore.backing;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.polystore.backing.process.StartFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/** Initiates the replica set and makes the users; the first one through the exception that a server without users grants to localhost. */
record MongoBootstrap(MongoSettings settings, Duration bound) {

    private static final Credentials ADMIN = Credentials.of("admin");
    private static final int UNAUTHORIZED = 13;
    private static final int ROLE_EXISTS = 51002;
    private static final int USER_EXISTS = 51003;
    private static final long BETWEEN_PROBES = Duration.ofMillis(25).toNanos();

    void run() {
        try (var client = MongoClients.create(uri(""))) {
            MongoDatabase admin = client.getDatabase("admin");
            initiate(admin);
            awaitPrimary(admin);
            unless(
                    UNAUTHORIZED,
                    () -> admin.runCommand(createUser(ADMIN, new Document("role", "root").append("db", "admin"))));
        }
        try (var client = MongoClients.create(uri("%s:%s@".formatted(ADMIN.user(), ADMIN.password())))) {
            createServiceUser(client);
        }
    }

    private String uri(String credentials) {
        return "mongodb://%s%s/?directConnection=true&serverSelectionTimeoutMS=%d"
                .formatted(credentials, settings.server().address(), bound.toMillis());
    }

    private void initiate(MongoDatabase admin) {
        if (hello(admin).containsKey("setName")) {
            return;
        }
        var member = new Document("_id", 0).append("host", settings.server().address());
        admin.runCommand(new Document(
                "replSetInitiate", new Document("_id", Mongo.REPLICA_SET).append("members", List.of(member))));
    }

    private void awaitPrimary(MongoDatabase admin) {
        long deadline = System.nanoTime() + bound.toNanos();
        while (!hello(admin).getBoolean("isWritablePrimary", false)) {
            if (System.nanoTime() > deadline) {
                var server = settings.server();
                throw StartFailure.of(server.name(), "its replica set has no primary", server.log());
            }
            LockSupport.parkNanos(BETWEEN_PROBES);
        }
    }

    private static Document hello(MongoDatabase admin) {
        return admin.runCommand(new Document("hello", 1));
    }

    /** Reads and writes its database, watches it, and changes the validators of its collections; nothing else. */
    private void createServiceUser(MongoClient client) {
        MongoDatabase database = client.getDatabase(settings.database());
        var changeValidators = new Document(
                        "resource", new Document("db", settings.database()).append("collection", ""))
                .append("actions", List.of("collMod"));
        unless(
                ROLE_EXISTS,
                () -> database.runCommand(new Document("createRole", "service")
                        .append("privileges", List.of(changeValidators))
                        .append("roles", List.of("readWrite"))));
        unless(USER_EXISTS, () -> database.runCommand(createUser(settings.user(), "service")));
    }

    private static Document createUser(Credentials user, Object role) {
        return new Document("createUser", user.user())
                .append("pwd", user.password())
                .append("roles", List.of(role));
    }

    private static void unless(int harmless, Runnable command) {
        try {
            command.run();
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != harmless) {
                throw e;
            }
        }
    }
}
