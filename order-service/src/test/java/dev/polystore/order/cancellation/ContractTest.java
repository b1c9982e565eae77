package dev.polystore.order.cancellation;

import dev.polystore.order.cancellation.inventory.ReturnRefused;
import dev.polystore.order.cancellation.inventory.ReturnStock;
import dev.polystore.order.cancellation.inventory.StockReturned;
import dev.polystore.order.cancellation.payment.PaymentRefunded;
import dev.polystore.order.cancellation.payment.RefundPayment;
import dev.polystore.testsupport.contract.Contracts;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final UUID ORDER = UUID.fromString("019aab3c-7e1c-7c05-9f0a-2b6f1d3e4c5a");

    @Test
    void asksInventoryAndPayment() {
        Contracts.holds("inventory.ReturnStock.v1", new ReturnStock(ORDER));
        Contracts.holds("payment.RefundPayment.v1", new RefundPayment(ORDER));
    }

    @Test
    void understandsInventoryAndPayment() {
        Contracts.example("inventory.StockReturned.v1", StockReturned.class);
        Contracts.example("inventory.ReturnRefused.v1", ReturnRefused.class);
        Contracts.example("payment.PaymentRefunded.v1", PaymentRefunded.class);
    }
}
