package dev.polystore.messaging.relay.postgres;

import dev.polystore.messaging.relay.OutboxSource;
import dev.polystore.messaging.relay.RelayProperties;
import io.debezium.transforms.outbox.EventRouter;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The table {@code outbox} of a PostgreSQL database. Whoever reads its replication slot relays: there is only one. */
public final class PostgresOutboxSource implements OutboxSource {

    private static final Logger log = LoggerFactory.getLogger(PostgresOutboxSource.class);

    private final String jdbcUrl;
    private final String service;
    private final RelayProperties properties;
    private final ReplicationSlot slot;

    /** @param jdbcUrl the database of the outbox, {@code jdbc:postgresql:…} */
    public PostgresOutboxSource(String jdbcUrl, String service, RelayProperties properties) {
        this.jdbcUrl = jdbcUrl;
        this.service = service;
        this.properties = properties;
        var relayUser = new DriverManagerDataSource(jdbcUrl, properties.username(), properties.password());
        this.slot = new ReplicationSlot(new JdbcTemplate(relayUser), slotName(service, properties));
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
        if (condition.filter(ReplicationSlot.Condition::active).isPresent()) {
            return false;
        }
        if (condition.filter(ReplicationSlot.Condition::lost).isPresent()) {
            log.error(
                    "The replication slot was lost: the database kept no more WAL for it. Publishing the whole outbox again");
            slot.drop();
            slot.forgetStoredPosition();
        } else if (condition.isEmpty() && slot.hasStoredPosition()) {
            log.error("The replication slot was dropped. Publishing the whole outbox again");
            slot.forgetStoredPosition();
        }
        return true;
    }

    @Override
    public boolean isLost() {
        return slot.condition().filter(ReplicationSlot.Condition::lost).isPresent();
    }

    @Override
    public double lag() {
        return slot.condition()
                .map(ReplicationSlot.Condition::lag)
                .map(Long::doubleValue)
                .orElse(Double.NaN);
    }

    @Override
    public String lagUnit() {
        return "bytes";
    }

    @Override
    public Properties connector() {
        return new PostgresConnectorSettings(jdbcUrl, service, properties).properties();
    }

    @Override
    public Transformation<SourceRecord> router() {
        var router = new EventRouter<SourceRecord>();
        router.configure(Map.of(
                "route.by.field", "aggregatetype",
                "route.topic.replacement", "${routedByValue}",
                "table.field.event.key", "aggregateid",
                "table.fields.additional.placement", "type:header:ce_type,headers:header:headers"));
        return Objects.requireNonNull(router);
    }

    /** The slot is given back when its connection ends. */
    @Override
    public void close() {}
}
