package dev.polystore.analytics.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the event log.
 *
 * @param occurredAt when it happened
 * @param publishedAt when its service put it into its outbox
 * @param payload JSON with just the properties that this service reads
 */
public record LoggedEvent(
        UUID id, String type, Instant occurredAt, Instant publishedAt, String topic, int partition, String payload) {}
