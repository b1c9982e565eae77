package dev.polystore.order.placement;

import static dev.polystore.order.order.RejectionReason.CANCELLED_BY_CUSTOMER;
import static dev.polystore.order.order.RejectionReason.NO_ANSWER;

import dev.polystore.order.order.Address;
import dev.polystore.order.order.Order;
import dev.polystore.order.order.Rejection;
import dev.polystore.order.order.RejectionReason;
import dev.polystore.order.order.Shipment;
import dev.polystore.order.placement.inventory.ReserveStock;
import dev.polystore.order.pricing.Money;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An order on its way to the customer: what {@link PlaceOrderSaga} has to know.
 *
 * @param refusal why somebody said no, once somebody has
 * @param shipment the parcel, once there is one
 */
public record Placement(
        UUID orderId,
        List<ReserveStock.Line> lines,
        Money total,
        Address address,
        String paymentToken,
        @Nullable Rejection refusal,
        @Nullable Shipment shipment) {

    static Placement of(Order order, String paymentToken) {
        var purchase = order.purchase();
        var lines = StreamSupport.stream(purchase.lines().spliterator(), false)
                .map(line -> new ReserveStock.Line(line.sku(), line.quantity()))
                .toList();
        return new Placement(order.id(), lines, order.total(), purchase.shippingAddress(), paymentToken, null, null);
    }

    Placement refused(RejectionReason reason, String detail) {
        return new Placement(orderId, lines, total, address, paymentToken, new Rejection(reason, detail), shipment);
    }

    Placement cancelledByCustomer() {
        return refused(CANCELLED_BY_CUSTOMER, "Cancelled by the customer");
    }

    Placement shipped(Shipment parcel) {
        return new Placement(orderId, lines, total, address, paymentToken, refusal, parcel);
    }

    /** If the saga turns around and nobody has said no, then somebody has said nothing. */
    Rejection rejection() {
        return refusal != null ? refusal : new Rejection(NO_ANSWER, "A service that is needed did not answer in time");
    }
}
