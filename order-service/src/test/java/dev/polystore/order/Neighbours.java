package dev.polystore.order;

import dev.polystore.messaging.Ids;
import dev.polystore.testsupport.messaging.TestMessage;
import dev.polystore.testsupport.messaging.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The services around, as far as order-service can tell: they send and receive messages. */
record Neighbours(TestTopics topics) {

    static final UUID CUSTOMER = UUID.fromString("019aaa00-5c3e-7d7f-a1b2-3c4d5e6f7081");

    /** The catalog adds a product. */
    void sell(String sku, String name, int cents) {
        topics.send("catalog.events", sku, "catalog.ProductAdded.v1", """
                {"sku": "%s", "name": "%s", "category": "lenses", "price": %s, "version": 1,
                 "occurredAt": "2026-11-20T08:00:00Z"}
                """.formatted(sku, name, money(cents)));
    }

    /** The catalog has changed a price an hour ago. */
    void changePrice(String sku, int from, int to) {
        topics.send("catalog.events", sku, "catalog.PriceChanged.v1", """
                {"sku": "%s", "previousPrice": %s, "price": %s, "version": 2, "occurredAt": "%s"}
                """.formatted(
                        sku, money(from), money(to), Instant.now().minus(Duration.ofHours(1))));
    }

    /** A customer checks out a cart with one piece of a product. */
    UUID checkOut(String sku, int cents, String paymentToken) {
        var order = Ids.next();
        var cart = Ids.next().toString();
        topics.send("cart.events", cart, "cart.CartCheckedOut.v1", """
                {"cartId": "%s", "orderId": "%s", "customerId": "%s",
                 "lines": [{"sku": "%s", "quantity": 1, "unitPrice": %s}],
                 "shippingAddress": {"street": "Lindenweg 4", "city": "Leipzig", "postalCode": "04109", "country": "DE"},
                 "paymentToken": "%s", "occurredAt": "%s"}
                """.formatted(
                        cart, order, CUSTOMER, sku, money(cents), paymentToken, Instant.now()));
        return order;
    }

    /** Awaits a command about an order. */
    TestMessage isAsked(String type, UUID order) {
        return topics.await(type.replaceAll("\\..*", ".commands"), message -> isAbout(message, type, order));
    }

    /** Awaits a command about an order and answers it. */
    TestMessage answers(String type, UUID order, String reply, String properties) {
        var command = isAsked(type, order);
        reply(order, command.key(), command.headers().get("ce_id"), reply, properties);
        return command;
    }

    /** Answers a command to the saga that places an order. */
    void replies(UUID order, String command, String reply, String properties) {
        reply(order, order.toString(), command, reply, properties);
    }

    private void reply(UUID order, String saga, String command, String reply, String properties) {
        var headers = Map.of("saga-id", saga, "in-reply-to", command);
        var body = "{\"orderId\": \"%s\", %s\"occurredAt\": \"%s\"}".formatted(order, properties, Instant.now());
        topics.send("order.replies", saga, reply, body, headers);
    }

    TestMessage answers(String type, UUID order, String reply) {
        return answers(type, order, reply, "");
    }

    /** Hears what order-service publishes. */
    TestMessage hears(String type, UUID order) {
        return topics.await("order.events", message -> isAbout(message, type, order));
    }

    private static boolean isAbout(TestMessage message, String type, UUID order) {
        return message.type().equals(type) && message.text("orderId").equals(order.toString());
    }

    static String money(int cents) {
        return "{\"minorUnits\": %d, \"currency\": \"EUR\"}".formatted(cents);
    }
}
