package dev.polystore.order.cancellation;

import static dev.polystore.saga.Outcome.compensate;
import static dev.polystore.saga.Outcome.proceed;
import static java.time.Duration.ofMinutes;

import dev.polystore.order.cancellation.inventory.ReturnRefused;
import dev.polystore.order.cancellation.inventory.ReturnReply;
import dev.polystore.order.cancellation.inventory.ReturnStock;
import dev.polystore.order.cancellation.inventory.StockReturned;
import dev.polystore.order.cancellation.payment.RefundPayment;
import dev.polystore.order.order.OrderTransitions;
import dev.polystore.saga.Outcome;
import dev.polystore.saga.Saga;
import dev.polystore.saga.Step;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes the goods of a confirmed order back and returns the money, unless the parcel has left the house. */
@Component
class CancelOrderSaga implements Saga<CancelledOrder> {

    private final OrderTransitions orders;

    CancelOrderSaga(OrderTransitions orders) {
        this.orders = orders;
    }

    @Override
    public String name() {
        return "cancel-order";
    }

    @Override
    public String subject(CancelledOrder order) {
        return order.orderId().toString();
    }

    @Override
    public List<Step<CancelledOrder>> steps() {
        return List.of(
                step("begin-cancellation").compensatedBy(order -> orders.resume(order.orderId())),
                pivot("return-stock")
                        .command(order -> new ReturnStock(order.orderId()))
                        .onReply(this::goods)
                        .timeout(ofMinutes(1)),
                retriable("refund-payment")
                        .command(order -> new RefundPayment(order.orderId()))
                        .timeout(ofMinutes(1)),
                retriable("cancel-order").local(order -> orders.cancel(order.orderId())));
    }

    private Outcome<CancelledOrder> goods(CancelledOrder order, ReturnReply reply) {
        return switch (reply) {
            case StockReturned _ -> proceed(order);
            case ReturnRefused _ -> compensate(order);
        };
    }
}
