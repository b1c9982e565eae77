package dev.polystore.messaging.relay.postgres;

import com.zaxxer.hikari.HikariDataSource;
import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.relay.CapturedOutbox;
import dev.polystore.messaging.relay.OutboxSource;
import dev.polystore.messaging.relay.RelayPosition;
import dev.polystore.messaging.relay.RelayProperties;
import dev.polystore.messaging.relay.postgres.ReplicationSlot.Condition;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code outbox} of a PostgreSQL database. Whoever reads its replication slot relays: there is only one. */
public final class PostgresOutboxSource implements OutboxSource {

    private static final Logger log = LoggerFactory.getLogger(PostgresOutboxSource.class);

    private static final long MEGABYTE = 1_048_576;

    private final String jdbcUrl;
    private final String service;
    private final RelayProperties properties;
    private final String slotName;
    private final HikariDataSource connection;
    private final ReplicationSlot slot;
    private final PassedOver passedOver;
    private final Clock clock;
    private Optional<Integer> reader = Optional.empty();
    private volatile Losses losses = new Losses(0, null);

    /** @param jdbcUrl the database of the outbox, {@code jdbc:postgresql:…} */
    public PostgresOutboxSource(String jdbcUrl, String service, RelayProperties properties, Clock clock) {
        this.jdbcUrl = jdbcUrl;
        this.service = service;
        this.properties = properties;
        this.slotName = slotName(service, properties);
        this.clock = clock;
        this.connection = RelayConnection.of(jdbcUrl, properties.username(), properties.password());
        var jdbc = new JdbcTemplate(connection);
        this.slot = new ReplicationSlot(jdbc, slotName);
        this.passedOver = new PassedOver(jdbc, clock);
    }

    private record Losses(int count, @Nullable Instant last) {

        Losses oneMore(Instant now) {
            return new Losses(count + 1, now);
        }
    }

    public static String slotName(String service, RelayProperties properties) {
        return properties.slotName().isEmpty() ? "outbox_" + service.replace('-', '_') : properties.slotName();
    }

    /**
     * A slot that is gone has taken its position with it; what is still in the table is then published again, in order,
     * by Debezium's snapshot. Consumers know the messages that they have had.
     */
    @Override
    public boolean claim() {
        var condition = slot.condition();
        if (condition.filter(Condition::active).isPresent()) {
            return false;
        }
        if (condition.filter(Condition::lost).isPresent()) {
            log.error(
                    "The replication slot was lost: the database kept no more WAL for it. Publishing the whole outbox again");
            losses = losses.oneMore(clock.instant());
            slot.drop();
            slot.forgetStoredPosition();
        } else if (condition.isEmpty() && slot.hasStoredPosition()) {
            log.error("The replication slot was dropped. Publishing the whole outbox again");
            losses = losses.oneMore(clock.instant());
            slot.forgetStoredPosition();
        }
        return true;
    }

    @Override
    public boolean isLost() {
        return slot.condition().filter(Condition::lost).isPresent();
    }

    @Override
    public double lag() {
        return slot.condition().map(Condition::lag).map(Long::doubleValue).orElse(Double.NaN);
    }

    @Override
    public String lagUnit() {
        return "bytes";
    }

    @Override
    public RelayPosition position() {
        var known = losses;
        var condition = slot.condition();
        return new RelayPosition(
                "replication slot %s: %s"
                        .formatted(slotName, condition.map(this::tell).orElse("not made yet")),
                condition.map(Condition::headroom).map(Long::doubleValue).orElse(Double.NaN),
                condition.filter(Condition::lost).isPresent(),
                known.count(),
                known.last());
    }

    private String tell(Condition condition) {
        if (condition.lost()) {
            return "lost; max_slot_wal_keep_size was reached";
        }
        return condition.headroom() == null
                ? condition.wal()
                : "%s; lost after %d MB more of WAL".formatted(condition.wal(), condition.headroom() / MEGABYTE);
    }

    @Override
    public Properties connector() {
        return new PostgresConnectorSettings(jdbcUrl, service, properties).properties();
    }

    @Override
    public CapturedOutbox outbox() {
        return this::read;
    }

    private @Nullable OutboxMessage read(SourceRecord captured) {
        var row = OutboxRow.of(captured);
        if (row != null) {
            note(OutboxRow.position(row));
        }
        WalPosition.reached(captured).ifPresent(passedOver::reached);
        return row == null ? null : OutboxRow.message(row);
    }

    private void note(@Nullable Long number) {
        if (number == null) {
            passedOver.cameWithoutNumber();
        } else {
            passedOver.came(number);
        }
    }

    /** Nobody knows what a capture has brought that was read by another connection: by another replica, or before a fault. */
    @Override
    public synchronized List<OutboxMessage> passedOver() {
        var now = slot.reader();
        if (now.isEmpty() || !now.equals(reader)) {
            passedOver.startOver();
            reader = now;
            return List.of();
        }
        return passedOver.look();
    }

    /** The slot was given back when the capture ended, with the connection that read it. */
    @Override
    public void close() {
        if (connection.getHikariPoolMXBean() != null) {
            connection.getHikariPoolMXBean().softEvictConnections();
        }
    }
}
