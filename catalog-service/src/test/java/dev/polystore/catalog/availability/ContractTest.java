package dev.polystore.catalog.availability;

import dev.polystore.testsupport.contract.Contracts;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void readsWhatTheInventoryTells() {
        Contracts.example("inventory.StockLevelChanged.v1", StockLevelChanged.class);
    }
}
