package dev.polystore.bench.baseline;

import dev.polystore.backing.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What a PostgreSQL commits per second if nobody does more than insert an order and an outbox row and commit them. */
final class PostgresLoop {

    private static final String SCRATCH = "polystore_bench_scratch";
    private static final String ORDER = "x".repeat(200);
    private static final String MESSAGE = "x".repeat(400);

    private final int port;

    PostgresLoop(int port) {
        this.port = port;
    }

    /** Commits per second with so many clients, each in a database made for it all. */
    List<CommitRate> rates(List<Integer> clients, Duration each) throws SQLException, InterruptedException {
        try (var server = connect("postgres");
                var statement = server.createStatement()) {
            statement.execute("drop database if exists %s with (force)".formatted(SCRATCH));
            statement.execute("create database " + SCRATCH);
            try {
                return ratesInScratch(clients, each);
            } finally {
                statement.execute("drop database %s with (force)".formatted(SCRATCH));
            }
        }
    }

    private List<CommitRate> ratesInScratch(List<Integer> clients, Duration each)
            throws SQLException, InterruptedException {
        try (var connection = connect(SCRATCH);
                var statement = connection.createStatement()) {
            statement.execute("""
                    create table orders (id uuid primary key, customer uuid not null, status text not null, lines text);
                    create table outbox (id uuid primary key, aggregatetype text not null, aggregateid text not null,
                        type text not null, headers text, payload text)""");
        }
        var rates = new ArrayList<CommitRate>();
        for (var count : clients) {
            rates.add(new CommitRate(count, perSecond(count, each)));
        }
        return rates;
    }

    private double perSecond(int clients, Duration bound) throws InterruptedException {
        var deadline = System.nanoTime() + bound.toNanos();
        Callable<Long> client = () -> commitUntil(deadline);
        var commits = 0L;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<Future<Long>>();
            for (var i = 0; i < clients; i++) {
                running.add(threads.submit(client));
            }
            for (var count : running) {
                commits += count.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The bare loop on PostgreSQL failed: " + e.getCause(), e);
        }
        return commits / (bound.toMillis() / 1_000.0);
    }

    private long commitUntil(long deadline) throws SQLException {
        try (var connection = connect(SCRATCH)) {
            connection.setAutoCommit(false);
            var commits = 0L;
            try (var order = connection.prepareStatement("insert into orders values (?, ?, 'PENDING', ?)");
                    var message = connection.prepareStatement(
                            "insert into outbox values (?, 'order.events', ?, 'order.OrderPlaced.v1', ?, ?)")) {
                for (; System.nanoTime() < deadline; commits++) {
                    insert(order, message);
                    connection.commit();
                }
            }
            return commits;
        }
    }

    private static void insert(PreparedStatement order, PreparedStatement message) throws SQLException {
        var id = UUID.randomUUID();
        order.setObject(1, id);
        order.setObject(2, id);
        order.setString(3, ORDER);
        order.executeUpdate();
        message.setObject(1, UUID.randomUUID());
        message.setString(2, id.toString());
        message.setString(3, "{\"ce_time\":\"2026-11-22T10:15:00.610Z\"}");
        message.setString(4, MESSAGE);
        message.executeUpdate();
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database),
                Postgres.SUPERUSER.user(),
                Postgres.SUPERUSER.password());
    }
}
