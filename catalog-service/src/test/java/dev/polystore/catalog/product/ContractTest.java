package dev.polystore.catalog.product;

import static dev.polystore.testsupport.contract.Contracts.example;
import static dev.polystore.testsupport.contract.Contracts.holds;

import dev.polystore.catalog.product.ProductEvent.PriceChanged;
import dev.polystore.catalog.product.ProductEvent.ProductAdded;
import dev.polystore.catalog.product.ProductEvent.ProductChanged;
import dev.polystore.catalog.product.ProductEvent.ProductRetired;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

    @Test
    void writesWhatTheContractsSay() {
        var details = new ProductDetails("City bag", "", Category.BAGS, Map.of("volumeLitres", 12));
        var bag = Product.added(new Sku("BAG-CITY-12"), details, euros(4550), NOW);
        holds("catalog.ProductAdded.v1", ProductAdded.of(bag));
        holds("catalog.ProductChanged.v1", ProductChanged.of(bag));
        holds("catalog.PriceChanged.v1", PriceChanged.of(bag, bag.priced(euros(4400), NOW)));
        holds("catalog.ProductRetired.v1", ProductRetired.of(bag.withdrawn(NOW)));
    }

    @Test
    void readsItsOwnEvents() {
        example("catalog.ProductAdded.v1", ProductAdded.class);
        example("catalog.ProductChanged.v1", ProductChanged.class);
        example("catalog.PriceChanged.v1", PriceChanged.class);
        example("catalog.ProductRetired.v1", ProductRetired.class);
    }

    private static Money euros(long cents) {
        return new Money(cents, Currency.getInstance("EUR"));
    }
}
