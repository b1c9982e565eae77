package dev.polystore.systemtests;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.polystore.local.stack.StackStatus.ComponentStatus;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import redis.clients.jedis.RedisClient;

/** Someone with the keys of all databases, who goes round every service, trigger and constraint. */
final class Intruder {

    private static final Map<String, String> DATABASES =
            Map.of("order-postgres", "orders", "inventory-postgres", "inventory", "payment-postgres", "payments");

    private final RunningShop running;

    Intruder(RunningShop running) {
        this.running = running;
    }

    /** Runs statements in a PostgreSQL, with triggers off. */
    void changesRows(String server, String... statements) throws Exception {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(server), DATABASES.get(server));
        try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    void changesPrice(String sku, long minorUnits) {
        var uri = "mongodb://catalog:catalog@127.0.0.1:%d/catalog?replicaSet=rs0&authSource=catalog"
                .formatted(port("catalog-mongodb"));
        try (var client = MongoClients.create(uri)) {
            client.getDatabase("catalog")
                    .getCollection("products")
                    .updateOne(Filters.eq("_id", sku), Updates.set("price.minorUnits", minorUnits));
        }
    }

    void changesCart(String cart, String field, String value) {
        var uri = "redis://cart:cart@127.0.0.1:%d".formatted(port("cart-redis"));
        try (var redis = RedisClient.create(uri)) {
            redis.hset("cart:" + cart, field, value);
        }
    }

    /** In each copy of the read model that there is. */
    void changesReadModel(String order, String status) throws Exception {
        var copies = clickHouse("select database from system.tables where name = 'order_view'");
        for (var database : copies.lines().toList()) {
            clickHouse("insert into %s.order_view (order_id, status) values ('%s', '%s')"
                    .formatted(database, order, status));
        }
    }

    private String clickHouse(String query) throws Exception {
        var uri = "http://127.0.0.1:%d/?user=analytics&password=analytics".formatted(port("analytics-clickhouse"));
        var request = HttpRequest.newBuilder(URI.create(uri))
                .POST(BodyPublishers.ofString(query))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            return answer.body();
        }
    }

    private int port(String server) {
        return running.status().components().stream()
                .filter(component -> component.name().equals(server))
                .mapToInt(ComponentStatus::port)
                .findFirst()
                .orElseThrow();
    }
}
