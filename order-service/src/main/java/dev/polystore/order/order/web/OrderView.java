package dev.polystore.order.order.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.polystore.order.order.Address;
import dev.polystore.order.order.Order;
import dev.polystore.order.order.OrderChange;
import dev.polystore.order.order.OrderLine;
import dev.polystore.order.order.OrderStatus;
import dev.polystore.order.order.Rejection;
import dev.polystore.order.order.Shipment;
import dev.polystore.order.pricing.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as its customer sees it. */
@JsonInclude(Include.NON_NULL)
record OrderView(
        UUID orderId,
        UUID customerId,
        @Nullable UUID cartId,
        OrderStatus status,
        boolean cancellationRequested,
        @Nullable Rejection rejection,
        List<OrderLine> lines,
        Money total,
        Address shippingAddress,
        @Nullable Shipment shipment,
        List<OrderChange> history,
        long version) {

    static OrderView of(Order order) {
        var purchase = order.purchase();
        return new OrderView(
                order.id(),
                purchase.customerId(),
                purchase.cartId(),
                order.status(),
                order.isCancellationRequested(),
                order.rejection(),
                purchase.lines().lines(),
                order.total(),
                purchase.shippingAddress(),
                order.shipment(),
                order.history().changes(),
                order.version());
    }
}
