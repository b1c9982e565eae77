package dev.polystore.analytics.event.messaging;

import dev.polystore.messaging.ReceivedMessage;
import dev.polystore.messaging.codec.MessageDecoder;
import dev.polystore.messaging.codec.UnreadableMessage;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Reads records as the consumers do, but passes over what cannot be read: they have put it aside. */
@Component
class EventReader {

    private final MessageDecoder decoder;

    EventReader(MessageDecoder decoder) {
        this.decoder = decoder;
    }

    /** @param unreadable how many could not be read */
    record Reading(List<ReceivedMessage<?>> messages, int unreadable) {}

    Reading read(Iterable<ConsumerRecord<String, byte[]>> records) {
        var messages = new ArrayList<ReceivedMessage<?>>();
        var unreadable = 0;
        for (var record : records) {
            try {
                if (decoder.recordOf(record).filter(Occurrence.ALL::contains).isPresent()) {
                    messages.add(decoder.decode(record));
                }
            } catch (UnreadableMessage aside) {
                unreadable++;
            }
        }
        return new Reading(messages, unreadable);
    }
}
