package dev.polystore.backing;

import java.util.Map;

/** One database with its user in a replica set of one member. */
public record MongoSettings(ServerSettings server, String database, Credentials user) {

    public static MongoSettings of(ServerSettings server, String database) {
        return new MongoSettings(server, database, Credentials.of(database));
    }

    public String uri() {
        return "mongodb://%s:%s@%s/%s?replicaSet=%s&authSource=%s&directConnection=false"
                .formatted(user.user(), user.password(), server.address(), database, Mongo.REPLICA_SET, database);
    }

    /** What a service that uses this server finds in its environment. */
    public Map<String, String> environment() {
        return Map.of("MONGODB_URI", uri());
    }
}
