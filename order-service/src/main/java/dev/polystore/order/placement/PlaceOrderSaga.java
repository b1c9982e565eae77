package dev.polystore.order.placement;

import static dev.polystore.order.order.RejectionReason.CAPTURE_DECLINED;
import static dev.polystore.order.order.RejectionReason.NO_ANSWER;
import static dev.polystore.order.order.RejectionReason.OUT_OF_STOCK;
import static dev.polystore.order.order.RejectionReason.PAYMENT_DECLINED;
import static dev.polystore.saga.Outcome.askAgain;
import static dev.polystore.saga.Outcome.compensate;
import static dev.polystore.saga.Outcome.proceed;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.polystore.order.order.OrderTransitions;
import dev.polystore.order.order.Shipment;
import dev.polystore.order.placement.inventory.ArrangeShipment;
import dev.polystore.order.placement.inventory.OutOfStock;
import dev.polystore.order.placement.inventory.ReleaseStock;
import dev.polystore.order.placement.inventory.ReserveStock;
import dev.polystore.order.placement.inventory.ShipmentArranged;
import dev.polystore.order.placement.inventory.ShipmentDelayed;
import dev.polystore.order.placement.inventory.ShipmentReply;
import dev.polystore.order.placement.inventory.StockReply;
import dev.polystore.order.placement.inventory.StockReserved;
import dev.polystore.order.placement.payment.AuthorizationReply;
import dev.polystore.order.placement.payment.AuthorizePayment;
import dev.polystore.order.placement.payment.CaptureDeclined;
import dev.polystore.order.placement.payment.CapturePayment;
import dev.polystore.order.placement.payment.CaptureReply;
import dev.polystore.order.placement.payment.PaymentAuthorized;
import dev.polystore.order.placement.payment.PaymentCaptured;
import dev.polystore.order.placement.payment.PaymentDeclined;
import dev.polystore.order.placement.payment.VoidAuthorization;
import dev.polystore.saga.Outcome;
import dev.polystore.saga.Saga;
import dev.polystore.saga.Step;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes a pending order to a paid and shipped one, or gives everything back and rejects it. */
@Component
class PlaceOrderSaga implements Saga<Placement> {

    private final OrderTransitions orders;

    PlaceOrderSaga(OrderTransitions orders) {
        this.orders = orders;
    }

    @Override
    public String name() {
        return "place-order";
    }

    @Override
    public String subject(Placement order) {
        return order.orderId().toString();
    }

    @Override
    public List<Step<Placement>> steps() {
        return List.of(
                step("place-order").compensatedBy(order -> orders.reject(order.orderId(), order.rejection())),
                together(
                        step("reserve-stock")
                                .command(order -> new ReserveStock(order.orderId(), order.lines()))
                                .onReply(this::stock)
                                .compensatedBy(order -> new ReleaseStock(order.orderId()))
                                .timeout(ofSeconds(30)),
                        step("authorize-payment")
                                .command(order ->
                                        new AuthorizePayment(order.orderId(), order.total(), order.paymentToken()))
                                .onReply(this::authorization)
                                .compensatedBy(order -> new VoidAuthorization(order.orderId()))
                                .timeout(ofMinutes(1))),
                pivot("capture-payment")
                        .command(order -> new CapturePayment(order.orderId()))
                        .onReply(this::capture)
                        .timeout(ofMinutes(1)),
                retriable("confirm-order").local(order -> orders.confirm(order.orderId())),
                retriable("arrange-shipment")
                        .command(order -> new ArrangeShipment(order.orderId(), order.address()))
                        .onReply(this::shipment)
                        .timeout(ofMinutes(5))
                        .skippable(),
                retriable("complete-order").local(this::complete));
    }

    @Override
    public void readAhead(List<Placement> placements) {
        orders.readAhead(placements.stream().map(Placement::orderId).toList());
    }

    private Outcome<Placement> stock(Placement order, StockReply reply) {
        return switch (reply) {
            case StockReserved _ -> proceed(order);
            case OutOfStock out ->
                compensate(order.refused(OUT_OF_STOCK, "Out of stock: " + String.join(", ", out.skus())));
        };
    }

    private Outcome<Placement> authorization(Placement order, AuthorizationReply reply) {
        return switch (reply) {
            case PaymentAuthorized _ -> proceed(order);
            case PaymentDeclined no -> compensate(order.refused(PAYMENT_DECLINED, no.reason()));
        };
    }

    private Outcome<Placement> capture(Placement order, CaptureReply reply) {
        return switch (reply) {
            case PaymentCaptured _ -> proceed(order);
            case CaptureDeclined no -> compensate(order.refused(CAPTURE_DECLINED, no.reason()));
        };
    }

    private Outcome<Placement> shipment(Placement order, ShipmentReply reply) {
        return switch (reply) {
            case ShipmentArranged parcel ->
                proceed(order.shipped(new Shipment(parcel.shipmentId(), parcel.trackingNumber())));
            case ShipmentDelayed _ -> askAgain(order, ofMinutes(1));
        };
    }

    /** Without a parcel, as an operator has skipped it, the goods and the money go back. */
    private void complete(Placement order) {
        if (order.shipment() == null) {
            orders.cancelUnshipped(order.orderId());
        } else {
            orders.complete(order.orderId(), order.shipment());
        }
    }

    @Override
    public Placement givenUp(Placement order) {
        return order.refused(NO_ANSWER, "Given up by the shop before it was paid");
    }

    @Override
    public String wayOut(Placement order) {
        return "cancel the order instead (POST /v1/orders/%s/cancellation), and goods and money go back when this is through"
                .formatted(order.orderId());
    }
}
