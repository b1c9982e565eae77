package dev.polystore.messaging.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.kafka.support.KafkaHeaders.DLT_EXCEPTION_MESSAGE;
import static org.springframework.kafka.support.KafkaHeaders.DLT_ORIGINAL_OFFSET;
import static org.springframework.kafka.support.KafkaHeaders.DLT_ORIGINAL_PARTITION;
import static org.springframework.kafka.support.KafkaHeaders.DLT_ORIGINAL_TIMESTAMP;

import dev.polystore.messaging.MessageHeaders;
import dev.polystore.messaging.consumer.DeadLetters;
import dev.polystore.messaging.deadletter.DeadLetter.Origin;
import dev.polystore.messaging.deadletter.DeadLetter.State;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Reads a record of a dead-letter topic, which Spring Kafka's publisher has given headers of origin and cause. */
final class LetterFormat {

    private static final String ADDED = "kafka_dlt-";

    private LetterFormat() {}

    static DeadLetter letter(ConsumerRecord<String, byte[]> record) {
        var headers = headers(record);
        var waitsOnly = headers.containsKey(DeadLetters.WAITS_BEHIND);
        return new DeadLetter(
                LetterId.of(record),
                State.WAITING,
                origin(record),
                record.key(),
                headers.getOrDefault(MessageHeaders.TYPE, "unknown"),
                waitsOnly ? 0 : 1,
                text(record, DLT_EXCEPTION_MESSAGE),
                Instant.ofEpochMilli(record.timestamp()),
                payload(record.value()),
                headers,
                List.of());
    }

    /** The message as it stood in its own topic. */
    static ConsumerRecord<String, byte[]> message(ConsumerRecord<String, byte[]> letter) {
        var origin = origin(letter);
        var message =
                new ConsumerRecord<>(origin.topic(), origin.partition(), origin.offset(), letter.key(), letter.value());
        letter.headers().forEach(header -> {
            if (!header.key().startsWith(ADDED)) {
                message.headers().add(header);
            }
        });
        return message;
    }

    private static Origin origin(ConsumerRecord<String, byte[]> letter) {
        return new Origin(
                LetterId.of(letter).topic(),
                (int) number(letter, DLT_ORIGINAL_PARTITION),
                number(letter, DLT_ORIGINAL_OFFSET),
                Instant.ofEpochMilli(number(letter, DLT_ORIGINAL_TIMESTAMP)));
    }

    private static Map<String, String> headers(ConsumerRecord<String, byte[]> letter) {
        var headers = new TreeMap<String, String>();
        letter.headers().forEach(header -> {
            if (!header.key().startsWith(ADDED)) {
                headers.put(header.key(), header.value() == null ? "" : new String(header.value(), UTF_8));
            }
        });
        return headers;
    }

    static String text(ConsumerRecord<?, ?> record, String header) {
        var found = record.headers().lastHeader(header);
        return found == null || found.value() == null ? "" : new String(found.value(), UTF_8);
    }

    private static long number(ConsumerRecord<?, ?> letter, String header) {
        var found = letter.headers().lastHeader(header);
        if (found == null) {
            return -1;
        }
        var bytes = ByteBuffer.wrap(found.value());
        return found.value().length == Integer.BYTES ? bytes.getInt() : bytes.getLong();
    }

    private static String payload(byte @Nullable [] bytes) {
        if (bytes == null) {
            return "";
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException noText) {
            return Base64.getEncoder().encodeToString(bytes);
        }
    }

    static RecordHeaders headers(Map<String, String> texts) {
        var headers = new RecordHeaders();
        texts.forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        return headers;
    }
}
