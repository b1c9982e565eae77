package dev.polystore.order.pricing.messaging;

import dev.polystore.testsupport.contract.Contracts;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void understandsTheCatalog() {
        Contracts.example("catalog.ProductAdded.v1", ProductAdded.class);
        Contracts.example("catalog.ProductChanged.v1", ProductChanged.class);
        Contracts.example("catalog.PriceChanged.v1", PriceChanged.class);
        Contracts.example("catalog.ProductRetired.v1", ProductRetired.class);
    }
}
