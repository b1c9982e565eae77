package dev.polystore.order.cancellation;

import static dev.polystore.saga.execution.SagaStatus.COMPENSATED;
import static dev.polystore.saga.execution.SagaStatus.COMPLETED;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import dev.polystore.messaging.Ids;
import dev.polystore.order.Documentation;
import dev.polystore.order.cancellation.inventory.ReturnRefused;
import dev.polystore.order.cancellation.inventory.ReturnStock;
import dev.polystore.order.cancellation.inventory.StockReturned;
import dev.polystore.order.cancellation.payment.PaymentRefunded;
import dev.polystore.order.cancellation.payment.RefundPayment;
import dev.polystore.order.order.OrderTransitions;
import dev.polystore.saga.test.SagaScenario;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CancelOrderSagaTest {

    private static final UUID ORDER = Ids.next();

    private final OrderTransitions orders = mock();
    private final SagaScenario<CancelledOrder> saga = SagaScenario.of(new CancelOrderSaga(orders));

    @Test
    void takesTheGoodsBackBeforeItReturnsTheMoney() {
        saga.starts(new CancelledOrder(ORDER))
                .sends(new ReturnStock(ORDER))
                .gets(new StockReturned(ORDER))
                .sends(new RefundPayment(ORDER))
                .gets(new PaymentRefunded(ORDER))
                .ends(COMPLETED);
        then(orders).should().cancel(ORDER);
    }

    @Test
    void leavesTheOrderConfirmedWhenTheParcelHasLeft() {
        saga.starts(new CancelledOrder(ORDER)).gets(new ReturnRefused(ORDER)).ends(COMPENSATED);
        then(orders).should().resume(ORDER);
        then(orders).should(never()).cancel(ORDER);
    }

    @Test
    void returnsTheMoneyHoweverLongItTakes() {
        saga.starts(new CancelledOrder(ORDER))
                .timesOut()
                .sends(new ReturnStock(ORDER))
                .gets(new StockReturned(ORDER))
                .timesOut()
                .sends(new RefundPayment(ORDER))
                .gets(new PaymentRefunded(ORDER))
                .ends(COMPLETED);
    }

    @Test
    void isDrawnInTheDocumentation() throws IOException {
        Documentation.shows(new CancelOrderSaga(orders));
    }
}
