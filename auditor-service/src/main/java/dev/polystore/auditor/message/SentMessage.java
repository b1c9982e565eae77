package dev.polystore.auditor.message;

import java.time.Instant;
import java.util.UUID;

/** A message that lies in an outbox, as its service tells it. */
record SentMessage(UUID id, String topic, String key, String type, Instant at) {}
