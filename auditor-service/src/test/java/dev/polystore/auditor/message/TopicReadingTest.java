package dev.polystore.auditor.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** A topic is read once beside its outbox, however differently the two are sorted. */
class TopicReadingTest {

    static final String KAFKA = TestServers.kafka().settings().server().address();
    static final int ENOUGH = 100;

    final Topics topics =
            new Topics(new DefaultKafkaConsumerFactory<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA)));
    final TestTopics kafka = new TestTopics(KAFKA);
    final String topic = "read." + UUID.randomUUID();
    final Instant now = Clock.systemUTC().instant();

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void findsWhatIsThereInAnotherOrder() {
        var third = arrived();
        var first = arrived();
        var second = arrived();

        try (var reading = topics.read(new ReadAhead("/test", ENOUGH))) {
            assertThat(reading.missing(List.of(first))).isEmpty();
            assertThat(reading.missing(List.of(second, third))).isEmpty();
        }
    }

    @Test
    void goesOnAfterWhatIsNotThere() {
        var lost = sent();
        var there = arrived();

        try (var reading = topics.read(new ReadAhead("/test", ENOUGH))) {
            assertThat(reading.missing(List.of(lost))).containsExactly(lost);
            assertThat(reading.missing(List.of(there))).isEmpty();

            assertThat(reading.missing(List.of(arrived()))).isEmpty();
        }
    }

    @Test
    void readsNoFurtherThanItCanKeep() {
        var later = arrived();

        try (var reading = topics.read(new ReadAhead("/test", 1))) {
            var lost = sent();
            assertThat(reading.missing(List.of(lost))).containsExactly(lost);
            var notYet = arrived();
            assertThat(reading.missing(List.of(notYet))).containsExactly(notYet);

            assertThat(reading.missing(List.of(later))).isEmpty();
            assertThat(reading.missing(List.of(notYet))).isEmpty();
        }
    }

    @Test
    void findsASingleOneWhereverItIs() {
        arrived();
        arrived();

        assertThat(topics.missing(List.of(arrived()))).isEmpty();
        var lost = sent();
        assertThat(topics.missing(List.of(lost))).containsExactly(lost);
    }

    private Sent arrived() {
        var message = sent();
        kafka.send(
                topic, "k", "test.Read.v1", "{}", Map.of("ce_id", message.id().toString()));
        return message;
    }

    private Sent sent() {
        return new Sent("test", new SentMessage(UUID.randomUUID(), topic, "k", "test.Read.v1", now));
    }
}
