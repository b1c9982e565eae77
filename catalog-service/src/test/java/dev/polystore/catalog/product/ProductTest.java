package dev.polystore.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T10:00:00Z");

    private final Product lens =
            Product.added(new Sku("LENS-50-18"), details("Prime lens 50 mm"), euros(12999), MONDAY);

    @Test
    void startsAtVersionOne() {
        assertThat(lens.version()).isEqualTo(1);
        assertThat(lens.retired()).isFalse();
    }

    @Test
    void becomesOneVersionNewerWithEachChange() {
        var changed = lens.priced(euros(11900), TUESDAY).described(details("Prime lens 50 mm II"), TUESDAY);

        assertThat(changed.version()).isEqualTo(3);
        assertThat(changed.price()).isEqualTo(euros(11900));
        assertThat(changed.details().name()).isEqualTo("Prime lens 50 mm II");
        assertThat(changed.changedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void staysAsItIsWhenNothingChanges() {
        assertThat(lens.priced(euros(12999), TUESDAY)).isSameAs(lens);
        assertThat(lens.described(details("Prime lens 50 mm"), TUESDAY)).isSameAs(lens);
    }

    @Test
    void keepsItsCurrency() {
        var dollars = new Money(12999, Currency.getInstance("USD"));

        assertThatThrownBy(() -> lens.priced(dollars, TUESDAY))
                .isInstanceOfSatisfying(
                        InvalidProduct.class,
                        refusal -> assertThat(refusal.violations())
                                .containsExactly(new Violation("currency", "must stay EUR")));
    }

    @Test
    void noLongerChangesOnceItIsRetired() {
        var retired = lens.withdrawn(TUESDAY);

        assertThat(retired.version()).isEqualTo(2);
        assertThat(retired.withdrawn(TUESDAY)).isSameAs(retired);
        assertThatThrownBy(() -> retired.priced(euros(1), TUESDAY)).isInstanceOf(RetiredProduct.class);
        assertThatThrownBy(() -> retired.described(details("Another"), TUESDAY)).isInstanceOf(RetiredProduct.class);
    }

    private static ProductDetails details(String name) {
        return new ProductDetails(
                name, "", Category.LENSES, Map.of("focalLengthMm", 50, "maxAperture", 1.8, "mount", "E"));
    }

    private static Money euros(long cents) {
        return new Money(cents, Currency.getInstance("EUR"));
    }
}
