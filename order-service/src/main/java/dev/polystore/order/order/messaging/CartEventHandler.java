package dev.polystore.order.order.messaging;

import dev.polystore.messaging.EventHandler;
import dev.polystore.order.order.PlacingOrders;
import org.springframework.stereotype.Component;

/** Places an order for each cart that is checked out. */
@Component
class CartEventHandler {

    private final PlacingOrders placingOrders;

    CartEventHandler(PlacingOrders placingOrders) {
        this.placingOrders = placingOrders;
    }

    @EventHandler
    void on(CartCheckedOut checkout) {
        placingOrders.place(checkout.placeOrder());
    }
}
