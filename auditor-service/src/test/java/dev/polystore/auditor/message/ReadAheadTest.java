package dev.polystore.auditor.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** What was found too early is kept as long as it may be asked for, and within bounds. */
class ReadAheadTest {

    final ReadAhead ahead = new ReadAhead("/order-service", 3);

    @Test
    void hasWhatWasFoundAndOnlyOnce() {
        var place = found("/order-service", 1);

        assertThat(ahead.take(place)).isTrue();
        assertThat(ahead.take(place)).isFalse();
    }

    @Test
    void keepsNothingThatOthersHaveSent() {
        assertThat(ahead.take(found("/payment-service", 1))).isFalse();
    }

    @Test
    void forgetsWhatNobodyAsksForAnyMore() {
        var old = found("/order-service", 10);
        ahead.forgetBefore(5);
        var young = found("/order-service", 20);

        ahead.forgetBefore(10);
        assertThat(ahead.take(old)).isTrue();

        ahead.forgetBefore(11);
        assertThat(ahead.take(young)).isTrue();
    }

    @Test
    void isFullUntilSomethingIsTakenOrForgotten() {
        var first = found("/order-service", 1);
        found("/order-service", 2);
        assertThat(ahead.isFull()).isFalse();
        found("/order-service", 3);
        assertThat(ahead.isFull()).isTrue();

        ahead.take(first);
        assertThat(ahead.isFull()).isFalse();
        found("/order-service", 4);
        ahead.forgetBefore(5);
        ahead.forgetBefore(5);
        assertThat(ahead.isFull()).isFalse();
    }

    @Test
    void isNeverFullForWhoKeepsNothing() {
        assertThat(ReadAhead.none().isFull()).isFalse();
    }

    private Place found(String source, long time) {
        var headers = new RecordHeaders();
        headers.add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
        headers.add("ce_source", source.getBytes(UTF_8));
        var message = new ConsumerRecord<String, String>(
                "order.events", 0, 0, time, TimestampType.CREATE_TIME, 0, 0, "k", "{}", headers, Optional.empty());
        var place = Place.of(message).orElseThrow();
        ahead.add(message, place);
        return place;
    }
}
