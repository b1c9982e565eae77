package dev.polystore.order.pricing;

import static dev.polystore.order.pricing.QuotedLine.Answer.PRICE_CHANGED;
import static dev.polystore.order.pricing.QuotedLine.Answer.UNKNOWN_PRODUCT;
import static dev.polystore.order.pricing.QuotedLine.Answer.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.order.pricing.QuotedLine.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant MORNING = NOON.minus(Duration.ofHours(4));
    private static final Duration GRACE = Duration.ofMinutes(30);

    private final Product lens = new Product(
            "LENS-50-18",
            "Prime lens",
            null,
            List.of(new Price(euros(129), MORNING, NOON), new Price(euros(119), NOON, null)));

    @Test
    void sellsAtThePriceOfTheMoment() {
        assertThat(quote(129, NOON.minusSeconds(1))).isEqualTo(answer(VALID, true));
        assertThat(quote(119, NOON)).isEqualTo(answer(VALID, true));
        assertThat(quote(119, NOON.plus(Duration.ofDays(9)))).isEqualTo(answer(VALID, true));
    }

    @Test
    void sellsForAWhileAtThePriceBefore() {
        assertThat(quote(129, NOON.plus(GRACE).minusSeconds(1))).isEqualTo(answer(VALID, true));
        assertThat(quote(129, NOON.plus(GRACE))).isEqualTo(answer(PRICE_CHANGED, true));
    }

    @Test
    void doesNotSellAtAPriceOfTheFuture() {
        assertThat(quote(119, NOON.minusSeconds(1))).isEqualTo(answer(PRICE_CHANGED, true));
    }

    @Test
    void isNotSureAboutAPriceThatItNeverHad() {
        assertThat(quote(99, NOON)).isEqualTo(answer(PRICE_CHANGED, false));
    }

    @Test
    void isNotSoldOnceItIsRetired() {
        var retired = new Product(lens.sku(), lens.name(), NOON, lens.prices());
        assertThat(retired.quote(euros(119), NOON, GRACE)).isEqualTo(answer(UNKNOWN_PRODUCT, true));
        assertThat(retired.quote(euros(129), NOON.minusSeconds(1), GRACE)).isEqualTo(answer(VALID, true));
    }

    private QuotedLine quote(int euros, Instant at) {
        return lens.quote(euros(euros), at, GRACE);
    }

    private static QuotedLine answer(Answer answer, boolean sure) {
        return new QuotedLine("LENS-50-18", "Prime lens", answer, sure);
    }

    private static Money euros(int euros) {
        return new Money(euros * 100L, Currency.getInstance("EUR"));
    }
}
