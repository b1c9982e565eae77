package dev.polystore.order.placement;

import static dev.polystore.saga.execution.Cancellation.ENDED;

import dev.polystore.order.order.Order;
import dev.polystore.order.order.Placements;
import dev.polystore.saga.orchestration.SagaOrchestrator;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Places orders by {@link PlaceOrderSaga}; the saga has the id of its order. */
@Component
class SagaPlacements implements Placements {

    private final SagaOrchestrator sagas;
    private final PlaceOrderSaga saga;

    SagaPlacements(SagaOrchestrator sagas, PlaceOrderSaga saga) {
        this.sagas = sagas;
        this.saga = saga;
    }

    @Override
    public void begin(Order order, String paymentToken) {
        sagas.start(saga, order.id(), Placement.of(order, paymentToken));
    }

    @Override
    public boolean turnAround(UUID orderId) {
        return sagas.cancel(saga, orderId, Placement::cancelledByCustomer)
                .filter(answer -> answer != ENDED)
                .isPresent();
    }
}
