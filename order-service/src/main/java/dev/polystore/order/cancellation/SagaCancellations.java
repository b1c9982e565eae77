package dev.polystore.order.cancellation;

import dev.polystore.messaging.Ids;
import dev.polystore.order.order.Cancellations;
import dev.polystore.order.order.Order;
import dev.polystore.saga.orchestration.SagaOrchestrator;
import org.springframework.stereotype.Component;

/** Cancels orders by {@link CancelOrderSaga}; one that was refused may be asked for again, so each has an id of its own. */
@Component
class SagaCancellations implements Cancellations {

    private final SagaOrchestrator sagas;
    private final CancelOrderSaga saga;

    SagaCancellations(SagaOrchestrator sagas, CancelOrderSaga saga) {
        this.sagas = sagas;
        this.saga = saga;
    }

    @Override
    public void begin(Order order) {
        sagas.start(saga, Ids.next(), new CancelledOrder(order.id()));
    }
}
