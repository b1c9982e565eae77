package dev.polystore.messaging.deadletter;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a dead letter lies; written {@code billing.commands-3-17}.
 *
 * @param topic where the message came from, without {@code .dlt}
 * @param offset in the dead-letter topic
 */
public record LetterId(String topic, int partition, long offset) {

    static final String SUFFIX = ".dlt";

    private static final Pattern WRITTEN = Pattern.compile("([\\w.-]+)-(\\d{1,9})-(\\d{1,18})");

    /** @throws UnknownLetter if the text is no such id */
    public static LetterId parse(String text) {
        var match = WRITTEN.matcher(text);
        if (!match.matches()) {
            throw new UnknownLetter(text);
        }
        return new LetterId(match.group(1), Integer.parseInt(match.group(2)), Long.parseLong(match.group(3)));
    }

    static LetterId of(ConsumerRecord<?, ?> letter) {
        var topic = letter.topic().substring(0, letter.topic().length() - SUFFIX.length());
        return new LetterId(topic, letter.partition(), letter.offset());
    }

    TopicPartition deadLetterPartition() {
        return new TopicPartition(topic + SUFFIX, partition);
    }

    @JsonValue
    @Override
    public String toString() {
        return "%s-%d-%d".formatted(topic, partition, offset);
    }
}
