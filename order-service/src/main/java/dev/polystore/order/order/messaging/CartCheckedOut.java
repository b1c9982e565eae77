package dev.polystore.order.order.messaging;

import dev.polystore.order.order.Address;
import dev.polystore.order.order.PlaceOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A customer ordered what is in a cart; the order already has its id. */
record CartCheckedOut(
        UUID cartId,
        UUID orderId,
        UUID customerId,
        List<PlaceOrder.Line> lines,
        Address shippingAddress,
        String paymentToken,
        Instant occurredAt) {

    PlaceOrder placeOrder() {
        return new PlaceOrder(orderId, customerId, cartId, lines, shippingAddress, paymentToken, occurredAt);
    }
}
