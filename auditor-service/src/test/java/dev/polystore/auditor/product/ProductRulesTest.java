package dev.polystore.auditor.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.auditor.statement.Money;
import dev.polystore.auditor.statement.Product;
import dev.polystore.auditor.statement.ProductCopy;
import dev.polystore.auditor.statement.StockLevel;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProductRulesTest {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Money PRICE = new Money(100, "EUR");
    static final StockLevel LEVEL = new StockLevel("LENS", 7, 3, 5, 10, -1, 2, 3);
    static final Product PRODUCT = new Product("LENS", "Lens", PRICE, false, NOON, new Product.Stock(7, 3, 5));
    static final ProductCopy COPY = new ProductCopy("LENS", "Lens", PRICE, false);

    @Test
    void allIsWellWhenAllAgree() {
        var agreed = seen(PRODUCT, LEVEL, COPY, COPY);

        assertThat(StockAddsUp.violations(agreed)).isEmpty();
        assertThat(CopiesAgree.violations(agreed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "8, 3, 10, -1, 2, 3, leave 7",
        "7, 3, 11, -1, 2, 3, leave 8",
        "7, 3, 10, -1, 2, 2, 2 held",
        "7, 4, 10, -1, 2, 3, 4 reserved",
        "-1, 0, 0, -1, 0, 0, cannot be",
        "2, 3, 2, 0, 0, 3, cannot be"
    })
    void stockAddsUp(long onHand, long reserved, long received, long adjusted, long shipped, long held, String what) {
        var level = new StockLevel("LENS", onHand, reserved, 5, received, adjusted, shipped, held);

        assertThat(StockAddsUp.violations(seen(PRODUCT, level, COPY, COPY)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.what()).contains(what);
                    assertThat(violation.rows()).containsEntry("sku", "LENS");
                    assertThat(violation.repairable()).isFalse();
                });
    }

    static Stream<@Nullable ProductCopy> wrongCopies() {
        return Stream.of(
                null,
                new ProductCopy("LENS", "Other", PRICE, false),
                new ProductCopy("LENS", "Lens", new Money(101, "EUR"), false),
                new ProductCopy("LENS", "Lens", null, false),
                new ProductCopy("LENS", "Lens", PRICE, true));
    }

    @ParameterizedTest
    @MethodSource("wrongCopies")
    void copiesOfNameAndPriceAgree(@Nullable ProductCopy wrong) {
        assertThat(CopiesAgree.violations(seen(PRODUCT, LEVEL, wrong, COPY)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.rows()).containsEntry("service", "order-service"));
        assertThat(CopiesAgree.violations(seen(PRODUCT, LEVEL, COPY, wrong)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.rows()).containsEntry("service", "cart-service"));
    }

    @Test
    void theInventoryKnowsEachProduct() {
        assertThat(CopiesAgree.violations(seen(PRODUCT, null, COPY, COPY)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.rows()).containsEntry("service", "inventory-service"));
    }

    @Test
    void thePriceListKnowsNothingThatTheCatalogHasNot() {
        assertThat(CopiesAgree.violations(seen(null, LEVEL, COPY, null))).hasSize(1);
        assertThat(CopiesAgree.violations(seen(null, LEVEL, null, null)))
                .as("goods may come before their product")
                .isEmpty();
    }

    @Test
    void anAvailabilityThatIsBehindIsNamedByItsVersion() {
        var behind = new Product("LENS", "Lens", PRICE, false, NOON, new Product.Stock(9, 0, 4));

        assertThat(CopiesAgree.violations(seen(behind, LEVEL, COPY, COPY)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.rows()).containsEntry("version", "4"));
    }

    @Test
    void whatHasJustChangedMayBeOnItsWay() {
        var younger = new Product("LENS", "Lens", new Money(1, "EUR"), false, NOON.plusSeconds(120), PRODUCT.stock());

        assertThat(CopiesAgree.violations(seen(younger, LEVEL, COPY, COPY))).isEmpty();
    }

    private static ProductCase seen(
            @Nullable Product product,
            @Nullable StockLevel stock,
            @Nullable ProductCopy priced,
            @Nullable ProductCopy inCarts) {
        return new ProductCase("LENS", product, stock, priced, inCarts, NOON.plusSeconds(60));
    }
}
