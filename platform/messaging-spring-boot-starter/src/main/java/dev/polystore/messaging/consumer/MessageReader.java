package dev.polystore.messaging.consumer;

import dev.polystore.messaging.ReceivedMessage;
import dev.polystore.messaging.codec.MessageDecoder;
import dev.polystore.messaging.codec.UnreadableMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the records of a poll that somebody here handles. */
final class MessageReader {

    private final TopicHandlers handlers;
    private final MessageDecoder decoder;

    MessageReader(TopicHandlers handlers, MessageDecoder decoder) {
        this.handlers = handlers;
        this.decoder = decoder;
    }

    /**
     * A poll as far as it can be read.
     *
     * @param messages in the order of the poll
     * @param doubtful what cannot be read, and what comes after it on the same key: to be looked at one by one, so that
     *     one broken message costs the others nothing
     */
    record Reading(List<ReceivedMessage<?>> messages, List<ConsumerRecord<String, byte[]>> doubtful) {}

    Reading read(List<ConsumerRecord<String, byte[]>> poll) {
        var reading = new Reading(new ArrayList<>(poll.size()), new ArrayList<>());
        var doubtfulKeys = new HashSet<String>();
        for (var record : poll) {
            if (record.key() != null && doubtfulKeys.contains(record.key())) {
                reading.doubtful().add(record);
                continue;
            }
            try {
                read(record).ifPresent(reading.messages()::add);
            } catch (RuntimeException unreadable) {
                reading.doubtful().add(record);
                doubtfulKeys.add(record.key());
            }
        }
        return reading;
    }

    /**
     * Reads one record.
     *
     * @return empty if nobody here cares for it
     * @throws UnreadableMessage if it cannot be read, or is meant for this service and nothing here handles it
     */
    Optional<ReceivedMessage<?>> read(ConsumerRecord<String, byte[]> record) {
        if (decoder.recordOf(record).filter(handlers::reads).isPresent()) {
            return Optional.of(decoder.decode(record));
        }
        if (!handlers.maySkip()) {
            throw new UnreadableMessage("Nothing here handles " + decoder.type(record), null);
        }
        return Optional.empty();
    }
}
