package dev.polystore.backing;

/** One database with its user in a replica set of one member. */
public record MongoSettings(ServerSettings server, String database, Credentials user) {

    public static MongoSettings of(ServerSettings server, String database) {
        return new MongoSettings(server, database, Credentials.of(database));
    }

    public String uri() {
        return "mongodb://%s:%s@%s/%s?replicaSet=%s&authSource=%s&directConnection=false"
                .formatted(user.user(), user.password(), server.address(), database, Mongo.REPLICA_SET, database);
    }
}
