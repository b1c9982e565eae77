package dev.polystore.messaging.relay.mongo;

import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoDatabase;
import dev.polystore.messaging.relay.CapturedOutbox;
import dev.polystore.messaging.relay.OutboxSource;
import dev.polystore.messaging.relay.RelayProperties;
import dev.polystore.messaging.relay.capture.HandoverQueue;
import java.time.Clock;
import java.util.Properties;
import java.util.UUID;

/** The collection {@code outbox} of a MongoDB database. */
public final class MongoOutboxSource implements OutboxSource {

    private final String uri;
    private final String service;
    private final RelayProperties properties;
    private final MongoDatabase database;
    private final RelayLease lease;
    private final RelayedUntil relayedUntil;

    /** @param uri the database of the outbox, with the user that relays */
    public MongoOutboxSource(
            String uri,
            String service,
            RelayProperties properties,
            MongoDatabase database,
            RelayedUntil relayedUntil,
            Clock clock) {
        this.uri = uri;
        this.service = service;
        this.properties = properties;
        this.database = database;
        this.relayedUntil = relayedUntil;
        this.lease = new RelayLease(database.getCollection("relay_lease"), clock);
    }

    @Override
    public boolean claim() {
        return lease.hold();
    }

    @Override
    public boolean isLost() {
        return !lease.hold();
    }

    @Override
    public Properties connector() {
        var settings = new Properties();
        settings.setProperty("name", service + "-outbox");
        settings.setProperty("connector.class", PromptMongoConnector.class.getName());
        settings.setProperty("topic.prefix", service);
        settings.setProperty(MongoOffsetStore.URI, uri);
        settings.setProperty("offset.storage", MongoOffsetStore.class.getName());
        settings.setProperty("capture.scope", "collection");
        settings.setProperty("capture.target", database.getName() + ".outbox");
        settings.setProperty("collection.include.list", database.getName() + "\\.outbox");
        settings.setProperty("skipped.operations", "u,d,t");
        settings.setProperty("tombstones.on.delete", "false");
        // Without a position, or with one that the oplog has outrun, everything in the collection goes out first.
        settings.setProperty("snapshot.mode", "when_needed");
        settings.setProperty(
                "poll.interval.ms", String.valueOf(properties.pollInterval().toMillis()));
        settings.setProperty("cursor.max.await.time.ms", "1000");
        HandoverQueue.settings(settings, properties.maxBatchSize());
        settings.setProperty("record.processing.threads", "1");
        settings.setProperty("record.processing.order", "ORDERED");
        settings.setProperty(
                "offset.flush.interval.ms",
                String.valueOf(properties.offsetFlushInterval().toMillis()));
        settings.setProperty(
                "heartbeat.interval.ms",
                String.valueOf(properties.heartbeatInterval().toMillis()));
        settings.putAll(properties.debezium());
        return settings;
    }

    @Override
    public CapturedOutbox outbox() {
        return new RoutedDocuments();
    }

    /** Messages that are younger than the one relayed last; their ids sort by time. */
    @Override
    public double lag() {
        return relayedUntil
                .last()
                .map(UUID::toString)
                .map(last -> (double) database.getCollection("outbox").countDocuments(gt("_id", last)))
                .orElse(Double.NaN);
    }

    @Override
    public String lagUnit() {
        return "messages";
    }

    @Override
    public void close() {
        lease.release();
    }
}
