package dev.polystore.bench.micro.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.polystore.messaging.Ids;
import dev.polystore.messaging.MessageHeaders;
import dev.polystore.messaging.MessageTypes;
import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.codec.MessageCatalog;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Messages as they are on their way in the shop. */
final class Samples {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private Samples() {}

    static MessageCatalog catalog() {
        return new MessageCatalog(List.of(MessageTypes.none()
                .with("order.OrderPlaced.v1", OrderPlaced.class)
                .with("payment.CapturePayment.v1", CapturePayment.class)));
    }

    static OrderPlaced orderPlaced() {
        return new OrderPlaced(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                List.of(
                        new OrderPlaced.Line("LENS-50-18", "Prime lens 50 mm f/1.8 II", 1, euro(11_900)),
                        new OrderPlaced.Line("BAG-CITY-12", "City camera bag 12 l", 2, euro(4_550))),
                euro(21_000),
                1,
                Instant.parse("2026-11-22T10:15:00.220Z"));
    }

    private static OrderPlaced.Money euro(long cents) {
        return new OrderPlaced.Money(cents, "EUR");
    }

    /** The message as Kafka hands it over: with the headers that the relay adds, and those of a trace. */
    static ConsumerRecord<String, byte[]> received(OutboxMessage message) {
        var received = new ConsumerRecord<>(
                message.topic(), 0, 0, message.key(), message.payload().getBytes(UTF_8));
        add(received, MessageHeaders.SPEC_VERSION, "1.0");
        add(received, MessageHeaders.SOURCE, "/order-service");
        add(received, MessageHeaders.CONTENT_TYPE, "application/json");
        add(received, MessageHeaders.ID, message.id().toString());
        add(received, MessageHeaders.TYPE, message.type());
        add(received, MessageHeaders.TRACEPARENT, TRACE);
        message.headers().forEach((name, value) -> add(received, name, value));
        return received;
    }

    private static void add(ConsumerRecord<String, byte[]> received, String name, String value) {
        received.headers().add(name, value.getBytes(UTF_8));
    }
}
