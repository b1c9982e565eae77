package dev.polystore.order.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.order.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PriceListTest {

    private static final String SKU = "LENS-50-18";
    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Autowired
    private PriceList priceList;

    @Autowired
    private PriceListProjection projection;

    @Test
    void remembersPricesAndTheNewestName() {
        projection.named(SKU, "Prime lens", 1);
        projection.priced(SKU, euros(129), 1, MORNING);
        projection.named(SKU, "Prime lens II", 2);
        projection.priced(SKU, euros(119), 3, NOON);

        var late = NOON.plus(Duration.ofHours(1));
        assertThat(quote(129, NOON.minusSeconds(1)).isValid()).isTrue();
        assertThat(quote(129, late).changedPrices()).containsExactly(SKU);
        assertThat(quote(119, late).isValid()).isTrue();
        assertThat(quote(119, late).names()).containsEntry(SKU, "Prime lens II");
    }

    @Test
    void readsTheSameHoweverOftenAndInWhateverOrderTheNewsCame() {
        projection.priced(SKU, euros(119), 3, NOON);
        projection.named(SKU, "Prime lens II", 2);
        projection.named(SKU, "Prime lens", 1);
        projection.priced(SKU, euros(129), 1, MORNING);
        projection.priced(SKU, euros(119), 3, NOON);

        assertThat(quote(129, NOON.minusSeconds(1)).isValid()).isTrue();
        assertThat(quote(129, NOON.plus(Duration.ofHours(1))).changedPrices()).containsExactly(SKU);
        assertThat(quote(119, NOON).names()).containsEntry(SKU, "Prime lens II");
    }

    @Test
    void knowsWhatIsNoLongerSold() {
        projection.retired(SKU, 4, NOON);
        projection.named(SKU, "Prime lens", 1);
        projection.priced(SKU, euros(129), 1, MORNING);

        assertThat(quote(129, NOON.minusSeconds(1)).isValid()).isTrue();
        assertThat(quote(129, NOON).unknownProducts()).containsExactly(SKU);
        assertThat(quote(129, NOON).isSure()).isTrue();
    }

    @Test
    void sellsARetiredProductAgainWhenItIsAddedAgain() {
        projection.retired(SKU, 4, MORNING);
        projection.named(SKU, "Prime lens", 5);
        projection.priced(SKU, euros(99), 5, NOON);

        assertThat(quote(99, NOON).isValid()).isTrue();
    }

    @Test
    void isNotSureAboutWhatItHasNeverHeardOf() {
        var quote = quote(129, NOON);
        assertThat(quote.unknownProducts()).containsExactly(SKU);
        assertThat(quote.isSure()).isFalse();
        assertThat(quote.names()).containsEntry(SKU, SKU);
    }

    private Quote quote(int euros, Instant at) {
        return priceList.quote(Map.of(SKU, euros(euros)), at);
    }

    private static Money euros(int euros) {
        return new Money(euros * 100L, Currency.getInstance("EUR"));
    }
}
