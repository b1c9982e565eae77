package dev.polystore.order.order;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after orders that wait for news from the catalog, which travels on another topic than carts do. */
@Component
class AwaitingNews {

    private static final Logger log = LoggerFactory.getLogger(AwaitingNews.class);
    private static final int AT_ONCE = 100;

    private final UndecidedOrders undecided;
    private final DecidingOrders decidingOrders;

    AwaitingNews(UndecidedOrders undecided, DecidingOrders decidingOrders) {
        this.undecided = undecided;
        this.decidingOrders = decidingOrders;
    }

    @Scheduled(fixedDelayString = "${polystore.orders.prices.ask-again-every:250ms}")
    void askAgain() {
        undecided.longestWaiting(AT_ONCE).forEach(this::askAgain);
    }

    private void askAgain(UUID orderId) {
        try {
            decidingOrders.decideAgain(orderId);
        } catch (RuntimeException e) {
            log.warn("Order {} is still undecided and will be looked at again", orderId, e);
        }
    }
}
