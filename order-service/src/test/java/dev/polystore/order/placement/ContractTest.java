package dev.polystore.order.placement;

import dev.polystore.order.order.Address;
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
import dev.polystore.saga.execution.SagaStatus;
import dev.polystore.saga.orchestration.SagaEnded;
import dev.polystore.testsupport.contract.Contracts;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractTest {

    private static final UUID ORDER = UUID.fromString("019aab3c-7e1c-7c05-9f0a-2b6f1d3e4c5a");
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:00.220Z");
    private static final Money TOTAL = new Money(11900, Currency.getInstance("EUR"));
    private static final Address HOME = new Address("Lindenweg 4", "Leipzig", "04109", "DE");

    @Test
    void asksInventory() {
        Contracts.holds(
                "inventory.ReserveStock.v1", new ReserveStock(ORDER, List.of(new ReserveStock.Line("LENS-50-18", 1))));
        Contracts.holds("inventory.ReleaseStock.v1", new ReleaseStock(ORDER));
        Contracts.holds("inventory.ArrangeShipment.v1", new ArrangeShipment(ORDER, HOME));
    }

    @Test
    void understandsInventory() {
        Contracts.example("inventory.StockReserved.v1", StockReserved.class);
        Contracts.example("inventory.OutOfStock.v1", OutOfStock.class);
        Contracts.example("inventory.StockReleased.v1", StockReleased.class);
        Contracts.example("inventory.ShipmentArranged.v1", ShipmentArranged.class);
        Contracts.example("inventory.ShipmentDelayed.v1", ShipmentDelayed.class);
    }

    @Test
    void asksPayment() {
        Contracts.holds("payment.AuthorizePayment.v1", new AuthorizePayment(ORDER, TOTAL, "tok_approved"));
        Contracts.holds("payment.VoidAuthorization.v1", new VoidAuthorization(ORDER));
        Contracts.holds("payment.CapturePayment.v1", new CapturePayment(ORDER));
    }

    @Test
    void understandsPayment() {
        Contracts.example("payment.PaymentAuthorized.v1", PaymentAuthorized.class);
        Contracts.example("payment.PaymentDeclined.v1", PaymentDeclined.class);
        Contracts.example("payment.AuthorizationVoided.v1", AuthorizationVoided.class);
        Contracts.example("payment.PaymentCaptured.v1", PaymentCaptured.class);
        Contracts.example("payment.CaptureDeclined.v1", CaptureDeclined.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "COMPENSATED"})
    void publishesHowSagasEnd(SagaStatus outcome) {
        Contracts.holds("order.SagaEnded.v1", new SagaEnded(ORDER, "place-order", outcome, NOW, NOW));
        Contracts.example("order.SagaEnded.v1", SagaEnded.class);
    }
}
