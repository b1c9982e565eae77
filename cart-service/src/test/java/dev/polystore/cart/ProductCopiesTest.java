package dev.polystore.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.cart.CatalogEvent.PriceChanged;
import dev.polystore.cart.CatalogEvent.ProductAdded;
import dev.polystore.cart.CatalogEvent.ProductChanged;
import dev.polystore.cart.CatalogEvent.ProductRetired;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RealServers
class ProductCopiesTest {

    @Autowired
    private ProductCopies copies;

    @Test
    void knowNothingOfAProductBeforeBothItsNameAndItsPriceAreTold() {
        copies.on(new PriceChanged("BEFORE", euros(900), 3));
        assertThat(copies.of(List.of("BEFORE"))).isEmpty();

        copies.on(new ProductAdded("BEFORE", "Strap", euros(1000), 1));
        assertThat(copies.of(List.of("BEFORE"))).containsEntry("BEFORE", new ProductCopy("Strap", euros(900), false));
    }

    @RepeatedTest(20)
    void areTheSameInWhateverOrderEventsComeAndHoweverOften(RepetitionInfo repetition) {
        var sku = "SHUFFLED-" + repetition.getCurrentRepetition();
        List<Runnable> events = new ArrayList<>(List.of(
                () -> copies.on(new ProductAdded(sku, "Lens", euros(12999), 1)),
                () -> copies.on(new ProductChanged(sku, "Lens II", 2)),
                () -> copies.on(new PriceChanged(sku, euros(11900), 3)),
                () -> copies.on(new ProductChanged(sku, "Lens III", 4)),
                () -> copies.on(new ProductRetired(sku, 5))));
        events.addAll(List.copyOf(events));
        Collections.shuffle(events, new Random(repetition.getCurrentRepetition()));

        events.forEach(Runnable::run);

        assertThat(copies.of(List.of(sku))).containsEntry(sku, new ProductCopy("Lens III", euros(11900), true));
    }

    private static Money euros(long cents) {
        return new Money(cents, Currency.getInstance("EUR"));
    }
}
