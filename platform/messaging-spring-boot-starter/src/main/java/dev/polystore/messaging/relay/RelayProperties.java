package dev.polystore.messaging.relay;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the relay.
 *
 * @param relay who relays: this service, or a Kafka Connect cluster
 * @param slotName PostgreSQL's replication slot; {@code outbox_<service>} unless set. It must stay the same for ever
 * @param username database user of the relay; it needs the right to replicate
 * @param pollInterval how long Debezium sleeps after it found nothing several times; seldom, since the relay waits at the socket.
 *     Where the database is read through TLS it cannot, and this trades latency against idle CPU
 * @param maxBatchSize captured messages that may wait to be sent; all that wait are sent together
 * @param offsetFlushInterval how often the position is stored: what was relayed after it is sent twice after a crash
 * @param heartbeatInterval how often an idle database moves the position on
 * @param tolerance for how long an interruption does not count as down
 * @param retention how long messages stay in the outbox after they were relayed, to be published again should the
 *     position be lost
 * @param debezium further settings for the connector
 */
@ConfigurationProperties("polystore.outbox")
public record RelayProperties(
        @DefaultValue("embedded") Mode relay,
        @DefaultValue("") String slotName,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("2ms") Duration pollInterval,
        @DefaultValue("1024") int maxBatchSize,
        @DefaultValue("1s") Duration offsetFlushInterval,
        @DefaultValue("10s") Duration heartbeatInterval,
        @DefaultValue("30s") Duration tolerance,
        @DefaultValue("6h") Duration retention,
        @DefaultValue("1m") Duration cleanupInterval,
        Map<String, String> debezium) {

    private static final Duration SHORTEST_RETENTION = Duration.ofMinutes(10);

    /** Who carries the outbox to Kafka. */
    public enum Mode {
        EMBEDDED,
        EXTERNAL
    }

    public RelayProperties {
        debezium = debezium == null ? Map.of() : Map.copyOf(debezium);
        if (retention.compareTo(SHORTEST_RETENTION) < 0) {
            throw new IllegalArgumentException(
                    "polystore.outbox.retention is %s; it must be at least %s, longer than any transaction lasts"
                            .formatted(retention, SHORTEST_RETENTION));
        }
    }
}
