package dev.polystore.messaging.accounting;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that lies in the outbox of this service.
 *
 * @param at when it was put there
 */
public record SentMessage(UUID id, String topic, String key, String type, Instant at) {}
