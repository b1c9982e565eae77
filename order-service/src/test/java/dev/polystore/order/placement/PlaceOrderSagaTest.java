package dev.polystore.order.placement;

import static dev.polystore.order.order.RejectionReason.CANCELLED_BY_CUSTOMER;
import static dev.polystore.order.order.RejectionReason.CAPTURE_DECLINED;
import static dev.polystore.order.order.RejectionReason.NO_ANSWER;
import static dev.polystore.order.order.RejectionReason.OUT_OF_STOCK;
import static dev.polystore.order.order.RejectionReason.PAYMENT_DECLINED;
import static dev.polystore.saga.execution.SagaStatus.COMPENSATED;
import static dev.polystore.saga.execution.SagaStatus.COMPLETED;
import static dev.polystore.saga.execution.SagaStatus.RUNNING;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import dev.polystore.messaging.Ids;
import dev.polystore.order.Documentation;
import dev.polystore.order.order.Address;
import dev.polystore.order.order.OrderTransitions;
import dev.polystore.order.order.RejectionReason;
import dev.polystore.order.order.Shipment;
import dev.polystore.order.placement.inventory.ArrangeShipment;
import dev.polystore.order.placement.inventory.OutOfStock;
import dev.polystore.order.placement.inventory.ReleaseStock;
import dev.polystore.order.placement.inventory.ReserveStock;
import dev.polystore.order.placement.inventory.ShipmentArranged;
import dev.polystore.order.placement.inventory.ShipmentDelayed;
import dev.polystore.order.placement.inventory.StockReleased;
import dev.polystore.order.placement.inventory.StockReserved;
import dev.polystore.order.placement.payment.AuthorizationVoided;
import dev.polystore.order.placement.payment.AuthorizePayment;
import dev.polystore.order.placement.payment.CaptureDeclined;
import dev.polystore.order.placement.payment.CapturePayment;
import dev.polystore.order.placement.payment.PaymentAuthorized;
import dev.polystore.order.placement.payment.PaymentCaptured;
import dev.polystore.order.placement.payment.PaymentDeclined;
import dev.polystore.order.placement.payment.VoidAuthorization;
import dev.polystore.order.pricing.Money;
import dev.polystore.saga.execution.Intervention.Compensate;
import dev.polystore.saga.execution.Intervention.Skip;
import dev.polystore.saga.test.SagaScenario;
import java.io.IOException;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlaceOrderSagaTest {

    private static final UUID ORDER = Ids.next();
    private static final UUID PARCEL = Ids.next();
    private static final List<ReserveStock.Line> LINES = List.of(new ReserveStock.Line("LENS-50-18", 1));
    private static final Money TOTAL = new Money(11900, Currency.getInstance("EUR"));
    private static final Address HOME = new Address("Lindenweg 4", "Leipzig", "04109", "DE");
    private static final Placement PLACEMENT = new Placement(ORDER, LINES, TOTAL, HOME, "tok_approved", null, null);

    private final OrderTransitions orders = mock();
    private final SagaScenario<Placement> saga = SagaScenario.of(new PlaceOrderSaga(orders));

    @Test
    void takesAnOrderToAParcelThatIsPaid() {
        saga.starts(PLACEMENT)
                .sends(new ReserveStock(ORDER, LINES), new AuthorizePayment(ORDER, TOTAL, "tok_approved"))
                .gets(new PaymentAuthorized(ORDER))
                .sendsNothing()
                .gets(new StockReserved(ORDER))
                .sends(new CapturePayment(ORDER));
        then(orders).should(never()).confirm(ORDER);
        saga.gets(new PaymentCaptured(ORDER)).sends(new ArrangeShipment(ORDER, HOME));
        then(orders).should().confirm(ORDER);
        saga.gets(new ShipmentArranged(ORDER, PARCEL, "PS0001")).ends(COMPLETED);
        then(orders).should().complete(ORDER, new Shipment(PARCEL, "PS0001"));
    }

    @Test
    void givesTheMoneyBackWhenTheStockIsOut() {
        saga.starts(PLACEMENT)
                .gets(new PaymentAuthorized(ORDER))
                .gets(new OutOfStock(ORDER, List.of("LENS-50-18")))
                .sends(new VoidAuthorization(ORDER))
                .gets(new AuthorizationVoided(ORDER))
                .ends(COMPENSATED);
        isRejected(OUT_OF_STOCK);
    }

    @Test
    void releasesTheStockWhenTheCardIsDeclinedThoughItMayNotBeReservedYet() {
        saga.starts(PLACEMENT)
                .gets(new PaymentDeclined(ORDER, "CARD_DECLINED"))
                .sends(new ReleaseStock(ORDER))
                .getsTooLate(new StockReserved(ORDER))
                .gets(new StockReleased(ORDER))
                .ends(COMPENSATED);
        isRejected(PAYMENT_DECLINED);
    }

    @Test
    void undoesWhatMayHaveBeenDoneWhenNobodyAnswers() {
        saga.starts(PLACEMENT)
                .gets(new StockReserved(ORDER))
                .timesOut()
                .sends(new ReleaseStock(ORDER), new VoidAuthorization(ORDER))
                .getsTooLate(new PaymentAuthorized(ORDER))
                .gets(new AuthorizationVoided(ORDER))
                .timesOut()
                .sends(new ReleaseStock(ORDER))
                .gets(new StockReleased(ORDER))
                .ends(COMPENSATED);
        isRejected(NO_ANSWER);
    }

    @Test
    void givesEverythingBackWhenTheMoneyCannotBeTakenAfterAll() {
        capturing()
                .gets(new CaptureDeclined(ORDER, "EXPIRED"))
                .sends(new ReleaseStock(ORDER), new VoidAuthorization(ORDER))
                .gets(new AuthorizationVoided(ORDER))
                .gets(new StockReleased(ORDER))
                .ends(COMPENSATED);
        isRejected(CAPTURE_DECLINED);
    }

    @Test
    void asksForTheMoneyAgainUntilAnOperatorHasToLook() {
        capturing().timesOut().sends(new CapturePayment(ORDER)).timesOut().sends(new CapturePayment(ORDER));
        saga.timesOut().isParked().gets(new PaymentCaptured(ORDER)).is(RUNNING);
        then(orders).should(never()).reject(eq(ORDER), any());
    }

    @Test
    void waitsForGoodsThatHaveToComeInFirst() {
        capturing()
                .gets(new PaymentCaptured(ORDER))
                .gets(new ShipmentDelayed(ORDER, List.of("LENS-50-18")))
                .waits(Duration.ofMinutes(1))
                .timesOut()
                .sends(new ArrangeShipment(ORDER, HOME))
                .gets(new ShipmentArranged(ORDER, PARCEL, "PS0001"))
                .ends(COMPLETED);
    }

    @Test
    void turnsAroundWhenTheCustomerCancelsInTime() {
        saga.starts(PLACEMENT)
                .gets(new StockReserved(ORDER))
                .isCancelled(Placement::cancelledByCustomer)
                .sends(new ReleaseStock(ORDER), new VoidAuthorization(ORDER))
                .gets(new StockReleased(ORDER))
                .gets(new AuthorizationVoided(ORDER))
                .ends(COMPENSATED);
        isRejected(CANCELLED_BY_CUSTOMER);
    }

    @Test
    void goesOnWhenTheCustomerCancelsTooLate() {
        capturing().cannotBeCancelled();
    }

    @Test
    void endsInACancellationWhenAnOperatorSkipsAParcelThatCannotBe() {
        capturing()
                .gets(new PaymentCaptured(ORDER))
                .gets(new ShipmentDelayed(ORDER, List.of("LENS-50-18")))
                .operatorWants(new Skip("arrange-shipment"))
                .ends(COMPLETED);
        then(orders).should().cancelUnshipped(ORDER);
        then(orders).should(never()).complete(eq(ORDER), any());
    }

    @Test
    void letsNobodySkipWhatMovesMoneyOrGoods() {
        saga.starts(PLACEMENT).refuses(new Skip("reserve-stock"), "what follows relies on it");
        saga.refuses(new Skip("authorize-payment"), "what follows relies on it");
        saga.gets(new StockReserved(ORDER)).gets(new PaymentAuthorized(ORDER));
        saga.refuses(new Skip("capture-payment"), "point of no return");
    }

    @Test
    void isGivenUpByAnOperatorOnlyBeforeTheMoneyIsAskedFor() {
        saga.starts(PLACEMENT)
                .operatorWants(new Compensate())
                .sends(new ReleaseStock(ORDER), new VoidAuthorization(ORDER))
                .gets(new StockReleased(ORDER))
                .gets(new AuthorizationVoided(ORDER))
                .ends(COMPENSATED);
        isRejected(NO_ANSWER);
        capturing().refuses(new Compensate(), "cancel the order instead (POST /v1/orders/" + ORDER + "/cancellation)");
    }

    @Test
    void isDrawnInTheDocumentation() throws IOException {
        Documentation.shows(new PlaceOrderSaga(orders));
    }

    private SagaScenario<Placement> capturing() {
        return saga.starts(PLACEMENT).gets(new StockReserved(ORDER)).gets(new PaymentAuthorized(ORDER));
    }

    private void isRejected(RejectionReason reason) {
        then(orders).should().reject(eq(ORDER), argThat(rejection -> rejection.reason() == reason));
        then(orders).should(never()).confirm(ORDER);
    }
}
