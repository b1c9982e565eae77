package dev.polystore.inventory.stock.messaging;

import dev.polystore.inventory.stock.StockLevelChanged;
import dev.polystore.testsupport.contract.Contracts;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StockContractTest {

    @Test
    void tellsOfStockAsPromised() {
        var now = Instant.parse("2026-11-22T10:15:00.390Z");
        Contracts.holds("inventory.StockLevelChanged.v1", new StockLevelChanged("COAT-M", 7, 2, 3, now));
        Contracts.example("inventory.StockLevelChanged.v1", StockLevelChanged.class);
    }

    @Test
    void hearsOfNewProducts() {
        Contracts.example("catalog.ProductAdded.v1", ProductAdded.class);
    }
}
