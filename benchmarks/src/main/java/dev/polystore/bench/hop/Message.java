package dev.polystore.bench.hop;

import org.jspecify.annotations.Nullable;

/**
 * What a message in Kafka tells about its way. Moments are in microseconds since 1970.
 *
 * @param written when its service wrote it into the outbox
 * @param sent when the relay handed it to Kafka, exact to the millisecond
 * @param saga the conversation it belongs to, if any
 * @param answers the id of the command that it answers, if it is a reply
 */
public record Message(
        String id,
        String type,
        String source,
        long written,
        long sent,
        @Nullable String saga,
        @Nullable String answers) {

    boolean isReply() {
        return answers != null;
    }

    boolean isCommand() {
        return saga != null && answers == null;
    }
}
