package dev.polystore.cart;

import static dev.polystore.testsupport.contract.Contracts.example;
import static dev.polystore.testsupport.contract.Contracts.holds;

import dev.polystore.cart.CartEvent.CartCheckedOut;
import dev.polystore.cart.CartEvent.CartStarted;
import dev.polystore.cart.CatalogEvent.PriceChanged;
import dev.polystore.cart.CatalogEvent.ProductAdded;
import dev.polystore.cart.CatalogEvent.ProductChanged;
import dev.polystore.cart.CatalogEvent.ProductRetired;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:15:00.100Z");

    @Test
    void writesWhatTheContractsSay() {
        var line = new CartEvent.Line("LENS-50-18", 1, new Money(11900, Currency.getInstance("EUR")));
        var address = new Address("Lindenweg 4", "Leipzig", "04109", "DE");
        holds("cart.CartStarted.v1", new CartStarted(id(), id(), NOW));
        holds(
                "cart.CartCheckedOut.v1",
                new CartCheckedOut(id(), id(), id(), List.of(line), address, "tok_approved", NOW));
        example("cart.CartStarted.v1", CartStarted.class);
        example("cart.CartCheckedOut.v1", CartCheckedOut.class);
    }

    @Test
    void readsWhatTheCatalogTells() {
        example("catalog.ProductAdded.v1", ProductAdded.class);
        example("catalog.ProductChanged.v1", ProductChanged.class);
        example("catalog.PriceChanged.v1", PriceChanged.class);
        example("catalog.ProductRetired.v1", ProductRetired.class);
    }

    private static UUID id() {
        return UUID.randomUUID();
    }
}
