package dev.polystore.analytics;

import dev.polystore.messaging.MessageBatchHandler;
import dev.polystore.messaging.ReceivedMessage;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Feeds the read model past Kafka, and empties it. */
@TestComponent
public class Ingestion {

    private static final List<String> TABLES = List.of(
            "event",
            "progress",
            "order_view",
            "order_line",
            "money_movement",
            "product",
            "stock_level",
            "cart",
            "saga");

    private final MessageBatchHandler projection;
    private final JdbcClient jdbc;

    Ingestion(MessageBatchHandler projection, JdbcClient jdbc) {
        this.projection = projection;
        this.jdbc = jdbc;
    }

    public void of(ReceivedMessage<?>... messages) {
        of(List.of(messages));
    }

    public void of(List<? extends ReceivedMessage<?>> messages) {
        projection.handle(List.copyOf(messages));
    }

    public void startAnew() {
        TABLES.forEach(table -> jdbc.sql("truncate table " + table).update());
    }

    /** Merges now what would be merged some time. */
    public void merge() {
        TABLES.forEach(table -> jdbc.sql("optimize table " + table + " final").update());
    }
}
