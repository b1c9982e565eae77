package dev.polystore.auditor.message;

import java.util.Map;
import java.util.UUID;

/** A message and the service that sent it. */
record Sent(String service, SentMessage message) {

    UUID id() {
        return message.id();
    }

    Map<String, String> rows() {
        return Map.of(
                "message",
                message.id().toString(),
                "type",
                message.type(),
                "topic",
                message.topic(),
                "key",
                message.key(),
                "service",
                service);
    }
}
