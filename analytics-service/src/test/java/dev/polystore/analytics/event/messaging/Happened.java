package dev.polystore.analytics.event.messaging;

import dev.polystore.analytics.Money;
import dev.polystore.analytics.event.messaging.CartEvent.CartCheckedOut;
import dev.polystore.analytics.event.messaging.CartEvent.CartStarted;
import dev.polystore.analytics.event.messaging.CatalogEvent.ProductAdded;
import dev.polystore.analytics.event.messaging.CatalogEvent.ProductChanged;
import dev.polystore.analytics.event.messaging.InventoryEvent.ShipmentArranged;
import dev.polystore.analytics.event.messaging.InventoryEvent.ShipmentDelivered;
import dev.polystore.analytics.event.messaging.InventoryEvent.ShipmentDispatched;
import dev.polystore.analytics.event.messaging.InventoryEvent.StockLevelChanged;
import dev.polystore.analytics.event.messaging.InventoryEvent.StockReturned;
import dev.polystore.analytics.event.messaging.OrderEvent.OrderCancelled;
import dev.polystore.analytics.event.messaging.OrderEvent.OrderConfirmed;
import dev.polystore.analytics.event.messaging.OrderEvent.OrderPlaced;
import dev.polystore.analytics.event.messaging.OrderEvent.OrderRejected;
import dev.polystore.analytics.event.messaging.OrderEvent.SagaEnded;
import dev.polystore.analytics.event.messaging.PaymentEvent.AuthorizationVoided;
import dev.polystore.analytics.event.messaging.PaymentEvent.CaptureDeclined;
import dev.polystore.analytics.event.messaging.PaymentEvent.PaymentAuthorized;
import dev.polystore.analytics.event.messaging.PaymentEvent.PaymentCaptured;
import dev.polystore.analytics.event.messaging.PaymentEvent.PaymentDeclined;
import dev.polystore.analytics.event.messaging.PaymentEvent.PaymentRefunded;
import dev.polystore.messaging.Ids;
import dev.polystore.messaging.ReceivedMessage;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What other services tell, as it arrives. */
public final class Happened {

    private Happened() {}

    /** Pieces of a product at a price. */
    public record Bought(String sku, int quantity, Money unitPrice) {

        String name() {
            return "Product " + sku;
        }
    }

    public static Money euros(long cents) {
        return new Money(cents, Currency.getInstance("EUR"));
    }

    public static ReceivedMessage<?> productAdded(String sku, String name, String category, int version, Instant at) {
        return message("catalog.ProductAdded.v1", sku, new ProductAdded(sku, name, category, version, at));
    }

    public static ReceivedMessage<?> productChanged(String sku, String name, String category, int version, Instant at) {
        return message("catalog.ProductChanged.v1", sku, new ProductChanged(sku, name, category, version, at));
    }

    public static ReceivedMessage<?> stock(String sku, int onHand, int reserved, int version, Instant at) {
        return message(
                "inventory.StockLevelChanged.v1", sku, new StockLevelChanged(sku, onHand, reserved, version, at));
    }

    public static ReceivedMessage<?> cartStarted(UUID cart, Instant at) {
        return message("cart.CartStarted.v1", cart, new CartStarted(cart, Ids.next(), at));
    }

    public static ReceivedMessage<?> cartCheckedOut(UUID cart, UUID order, Instant at) {
        return message("cart.CartCheckedOut.v1", cart, new CartCheckedOut(cart, order, Ids.next(), at));
    }

    public static ReceivedMessage<?> placed(
            UUID order, UUID customer, @Nullable UUID cart, Instant at, Bought... bought) {
        var lines = Stream.of(bought)
                .map(line -> new OrderPlaced.Line(line.sku(), line.name(), line.quantity(), line.unitPrice()))
                .toList();
        var total = Stream.of(bought)
                .map(line -> new Money(
                        line.quantity() * line.unitPrice().minorUnits(),
                        line.unitPrice().currency()))
                .reduce(Money::plus)
                .orElseThrow();
        return message("order.OrderPlaced.v1", order, new OrderPlaced(order, customer, cart, lines, total, 1, at));
    }

    public static ReceivedMessage<?> confirmed(UUID order, Instant at) {
        return message("order.OrderConfirmed.v1", order, new OrderConfirmed(order, 2, at));
    }

    public static ReceivedMessage<?> rejected(UUID order, String reason, String detail, Instant at) {
        return message("order.OrderRejected.v1", order, new OrderRejected(order, reason, detail, 2, at));
    }

    public static ReceivedMessage<?> cancelled(UUID order, Instant at) {
        return message("order.OrderCancelled.v1", order, new OrderCancelled(order, 3, at));
    }

    public static ReceivedMessage<?> sagaEnded(UUID saga, String name, String outcome, Instant start, Instant end) {
        return message("order.SagaEnded.v1", saga, new SagaEnded(saga, name, outcome, start, end));
    }

    public static ReceivedMessage<?> authorized(UUID order, Money amount, Instant at) {
        return message("payment.PaymentAuthorized.v1", order, new PaymentAuthorized(order, amount, at));
    }

    public static ReceivedMessage<?> declined(UUID order, String reason, Instant at) {
        return message("payment.PaymentDeclined.v1", order, new PaymentDeclined(order, reason, at));
    }

    public static ReceivedMessage<?> voided(UUID order, Instant at) {
        return message("payment.AuthorizationVoided.v1", order, new AuthorizationVoided(order, at));
    }

    public static ReceivedMessage<?> captured(UUID order, Money amount, Instant at) {
        return message("payment.PaymentCaptured.v1", order, new PaymentCaptured(order, amount, at));
    }

    public static ReceivedMessage<?> captureDeclined(UUID order, String reason, Instant at) {
        return message("payment.CaptureDeclined.v1", order, new CaptureDeclined(order, reason, at));
    }

    public static ReceivedMessage<?> refunded(UUID order, Money amount, Instant at) {
        return message("payment.PaymentRefunded.v1", order, new PaymentRefunded(order, amount, at));
    }

    public static ReceivedMessage<?> shipmentArranged(UUID order, UUID shipment, Instant at) {
        return message(
                "inventory.ShipmentArranged.v1", order, new ShipmentArranged(order, shipment, "PS-" + shipment, at));
    }

    public static ReceivedMessage<?> shipmentDispatched(UUID order, UUID shipment, Instant at) {
        return message(
                "inventory.ShipmentDispatched.v1",
                order,
                new ShipmentDispatched(order, shipment, "PS-" + shipment, at));
    }

    public static ReceivedMessage<?> shipmentDelivered(UUID order, UUID shipment, Instant at) {
        return message(
                "inventory.ShipmentDelivered.v1", order, new ShipmentDelivered(order, shipment, "PS-" + shipment, at));
    }

    public static ReceivedMessage<?> stockReturned(UUID order, Instant at) {
        return message("inventory.StockReturned.v1", order, new StockReturned(order, at));
    }

    private static ReceivedMessage<?> message(String type, Object key, Occurrence body) {
        var topic = type.substring(0, type.indexOf('.')) + ".events";
        var position = new ReceivedMessage.Position(topic, Math.floorMod(key.hashCode(), 12), 0);
        return new ReceivedMessage<Object>(
                Ids.next(), type, key.toString(), body.occurredAt(), body, Map.of(), position);
    }
}
