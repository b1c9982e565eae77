package dev.polystore.analytics;

import static dev.polystore.analytics.event.messaging.Happened.authorized;
import static dev.polystore.analytics.event.messaging.Happened.cancelled;
import static dev.polystore.analytics.event.messaging.Happened.captured;
import static dev.polystore.analytics.event.messaging.Happened.cartCheckedOut;
import static dev.polystore.analytics.event.messaging.Happened.cartStarted;
import static dev.polystore.analytics.event.messaging.Happened.confirmed;
import static dev.polystore.analytics.event.messaging.Happened.declined;
import static dev.polystore.analytics.event.messaging.Happened.euros;
import static dev.polystore.analytics.event.messaging.Happened.placed;
import static dev.polystore.analytics.event.messaging.Happened.productAdded;
import static dev.polystore.analytics.event.messaging.Happened.productChanged;
import static dev.polystore.analytics.event.messaging.Happened.refunded;
import static dev.polystore.analytics.event.messaging.Happened.rejected;
import static dev.polystore.analytics.event.messaging.Happened.sagaEnded;
import static dev.polystore.analytics.event.messaging.Happened.shipmentArranged;
import static dev.polystore.analytics.event.messaging.Happened.shipmentDelivered;
import static dev.polystore.analytics.event.messaging.Happened.shipmentDispatched;
import static dev.polystore.analytics.event.messaging.Happened.stock;
import static dev.polystore.analytics.event.messaging.Happened.stockReturned;
import static dev.polystore.analytics.event.messaging.Happened.voided;

import dev.polystore.analytics.event.messaging.Happened.Bought;
import dev.polystore.messaging.Ids;
import dev.polystore.messaging.ReceivedMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A morning in a shop: all events of some customers, whose orders end in every way there is. */
public final class SampleShop {

    private final Random random;
    private final Instant opening;
    private final List<ReceivedMessage<?>> events = new ArrayList<>();
    private final List<UUID> orders = new ArrayList<>();

    public SampleShop(long seed, Instant opening, int customers) {
        this.random = new Random(seed);
        this.opening = opening;
        openShop();
        for (var customer = 0; customer < customers; customer++) {
            serve(opening.plusSeconds(60L + 7L * customer));
        }
    }

    public Instant closing() {
        return opening.plusSeconds(24 * 3600);
    }

    public Instant opening() {
        return opening;
    }

    /** In the order in which they happened. */
    public List<ReceivedMessage<?>> events() {
        return events.stream()
                .sorted((one, other) -> one.time().compareTo(other.time()))
                .toList();
    }

    public List<UUID> orders() {
        return orders;
    }

    private void openShop() {
        for (var number = 0; number < 9; number++) {
            var sku = sku(number);
            tell(productAdded(sku, "Thing " + number, "things", 1, opening));
            tell(productChanged(sku, "Better thing " + number, "better things", 2, opening.plusSeconds(number)));
            tell(stock(sku, 100 - number, number, 1 + number, opening.plusSeconds(30)));
        }
    }

    private void serve(Instant at) {
        var cart = Ids.next();
        tell(cartStarted(cart, at));
        if (random.nextInt(5) == 0) {
            return;
        }
        var order = Ids.next();
        orders.add(order);
        var bought = new Bought(sku(random.nextInt(9)), 1 + random.nextInt(3), euros(100 + random.nextInt(900)));
        var total = euros(bought.quantity() * bought.unitPrice().minorUnits());
        tell(cartCheckedOut(cart, order, at.plusSeconds(20)));
        tell(placed(order, Ids.next(), cart, at.plusMillis(20_100), bought));
        switch (random.nextInt(4)) {
            case 0 -> refuseCard(order, at.plusSeconds(21));
            case 1 -> runOutOfStock(order, total, at.plusSeconds(21));
            case 2 -> deliver(order, total, at.plusSeconds(21));
            default -> {
                deliver(order, total, at.plusSeconds(21));
                takeBack(order, total, at.plusSeconds(9_000));
            }
        }
    }

    private void refuseCard(UUID order, Instant at) {
        tell(declined(order, "DECLINED", at));
        tell(rejected(order, "PAYMENT_DECLINED", "Declined by the bank", at.plusMillis(20)));
        tell(sagaEnded(Ids.next(), "place-order", "COMPENSATED", at, at.plusMillis(40 + random.nextInt(500))));
    }

    private void runOutOfStock(UUID order, Money total, Instant at) {
        tell(authorized(order, total, at));
        tell(voided(order, at.plusMillis(50)));
        tell(rejected(order, "OUT_OF_STOCK", "None left", at.plusMillis(70)));
        tell(sagaEnded(Ids.next(), "place-order", "COMPENSATED", at, at.plusMillis(90 + random.nextInt(500))));
    }

    private void deliver(UUID order, Money total, Instant at) {
        var shipment = Ids.next();
        tell(authorized(order, total, at));
        tell(captured(order, total, at.plusMillis(100)));
        tell(confirmed(order, at.plusMillis(150)));
        tell(shipmentArranged(order, shipment, at.plusMillis(200)));
        tell(sagaEnded(Ids.next(), "place-order", "COMPLETED", at, at.plusMillis(210 + random.nextInt(500))));
        if (random.nextBoolean()) {
            tell(shipmentDispatched(order, shipment, at.plusSeconds(600)));
            tell(shipmentDelivered(order, shipment, at.plusSeconds(8_000)));
        }
    }

    private void takeBack(UUID order, Money total, Instant at) {
        tell(refunded(order, total, at));
        tell(stockReturned(order, at.plusMillis(10)));
        tell(cancelled(order, at.plusMillis(20)));
        tell(sagaEnded(Ids.next(), "cancel-order", "COMPLETED", at, at.plusMillis(30 + random.nextInt(500))));
    }

    private void tell(ReceivedMessage<?> event) {
        events.add(event);
    }

    private static String sku(int number) {
        return "THING-" + number;
    }
}
