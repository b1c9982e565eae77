package dev.polystore.messaging.relay.postgres;

import dev.polystore.messaging.relay.RelayProperties;
import dev.polystore.messaging.relay.capture.HandoverQueue;
import dev.polystore.messaging.relay.postgres.capture.PromptPostgresConnector;
import java.net.URI;
import java.time.Duration;
import java.util.Properties;

/** How Debezium's PostgreSQL connector captures an outbox. */
final class PostgresConnectorSettings {

    private static final int DEFAULT_PORT = 5432;
    private static final String IN_ORDER = "select * from public.outbox order by position";

    private final String jdbcUrl;
    private final String service;
    private final RelayProperties relay;

    PostgresConnectorSettings(String jdbcUrl, String service, RelayProperties relay) {
        this.jdbcUrl = jdbcUrl;
        this.service = service;
        this.relay = relay;
    }

    Properties properties() {
        var settings = new Properties();
        settings.setProperty("name", service + "-outbox");
        PromptPostgresConnector.settings(settings);
        settings.setProperty("topic.prefix", service);
        database(settings);
        capture(settings);
        pace(settings);
        settings.putAll(relay.debezium());
        return settings;
    }

    private void database(Properties settings) {
        var url = URI.create(jdbcUrl.substring("jdbc:".length()));
        settings.setProperty("database.hostname", url.getHost());
        settings.setProperty("database.port", String.valueOf(url.getPort() < 0 ? DEFAULT_PORT : url.getPort()));
        settings.setProperty("database.dbname", url.getPath().substring(1));
        settings.setProperty("database.user", relay.username());
        settings.setProperty("database.password", relay.password());
        settings.setProperty("offset.storage", JdbcOffsetStore.class.getName());
        settings.setProperty(JdbcOffsetStore.URL, jdbcUrl);
        settings.setProperty(JdbcOffsetStore.USER, relay.username());
        settings.setProperty(JdbcOffsetStore.PASSWORD, relay.password());
    }

    private void capture(Properties settings) {
        settings.setProperty("plugin.name", "pgoutput");
        settings.setProperty("publication.name", "outbox_publication");
        settings.setProperty("publication.autocreate.mode", "disabled");
        settings.setProperty("slot.name", PostgresOutboxSource.slotName(service, relay));
        settings.setProperty("slot.max.retries", "1");
        settings.setProperty("slot.retry.delay.ms", "1000");
        settings.setProperty("table.include.list", "public.outbox");
        settings.setProperty("skipped.operations", "u,d,t");
        settings.setProperty("tombstones.on.delete", "false");
        settings.setProperty("extended.headers.enabled", "false");
        // Without a position everything in the table goes out first: what was written before the first start, or after
        // a slot was lost.
        settings.setProperty("snapshot.mode", "initial");
        settings.setProperty("snapshot.select.statement.overrides", "public.outbox");
        settings.setProperty("snapshot.select.statement.overrides.public.outbox", IN_ORDER);
    }

    private void pace(Properties settings) {
        settings.setProperty("poll.interval.ms", millis(relay.pollInterval()));
        HandoverQueue.settings(settings, relay.maxBatchSize());
        settings.setProperty("record.processing.threads", "1");
        settings.setProperty("record.processing.order", "ORDERED");
        settings.setProperty("offset.flush.interval.ms", millis(relay.offsetFlushInterval()));
        // The default of 10 s is a long time for orders that wait.
        settings.setProperty("retriable.restart.connector.wait.ms", "1000");
        settings.setProperty("heartbeat.interval.ms", millis(relay.heartbeatInterval()));
        // A heartbeat alone does not move the slot on while other tables are busy; a message in the WAL does.
        settings.setProperty(
                "heartbeat.action.query", "select pg_logical_emit_message(false, 'outbox-heartbeat', now()::text)");
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }
}
