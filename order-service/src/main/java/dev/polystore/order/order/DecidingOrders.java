package dev.polystore.order.order;

import static dev.polystore.order.order.RejectionReason.PRICE_CHANGED;
import static dev.polystore.order.order.RejectionReason.UNKNOWN_PRODUCT;

import dev.polystore.order.pricing.PriceList;
import dev.polystore.order.pricing.Quote;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a pending order go its way when its prices are right, and rejects it when they are not. */
@Component
class DecidingOrders {

    private final Orders orders;
    private final PriceList priceList;
    private final UndecidedOrders undecided;
    private final Placements placements;
    private final OrderTransitions transitions;

    DecidingOrders(
            Orders orders,
            PriceList priceList,
            UndecidedOrders undecided,
            Placements placements,
            OrderTransitions transitions) {
        this.orders = orders;
        this.priceList = priceList;
        this.undecided = undecided;
        this.placements = placements;
        this.transitions = transitions;
    }

    void decide(Order order, Quote quote, PlaceOrder request) {
        if (quote.isSure()) {
            decide(order, quote, request.paymentToken());
        } else {
            undecided.add(order.id(), request.paymentToken(), request.decidedAt());
        }
    }

    /** Asks the price list again for an order that waits, and decides once it is sure or has waited long enough. */
    @Transactional
    void decideAgain(UUID orderId) {
        undecided.take(orderId).ifPresent(waiting -> {
            var order = orders.get(orderId);
            var quote = priceList.quote(order.purchase().prices(), waiting.decidedAt());
            if (quote.isSure() || waiting.patienceIsOver()) {
                undecided.remove(orderId);
                decide(order, quote, waiting.paymentToken());
            }
        });
    }

    private void decide(Order order, Quote quote, String paymentToken) {
        if (quote.isValid()) {
            placements.begin(order, paymentToken);
        } else {
            transitions.reject(order.id(), rejection(quote));
        }
    }

    private static Rejection rejection(Quote quote) {
        var unknown = quote.unknownProducts();
        return unknown.isEmpty()
                ? new Rejection(PRICE_CHANGED, "The price has changed: " + String.join(", ", quote.changedPrices()))
                : new Rejection(UNKNOWN_PRODUCT, "Not sold here: " + String.join(", ", unknown));
    }
}
