package dev.polystore.analytics.product;

import static dev.polystore.analytics.event.messaging.Happened.cancelled;
import static dev.polystore.analytics.event.messaging.Happened.confirmed;
import static dev.polystore.analytics.event.messaging.Happened.euros;
import static dev.polystore.analytics.event.messaging.Happened.placed;
import static dev.polystore.analytics.event.messaging.Happened.productAdded;
import static dev.polystore.analytics.event.messaging.Happened.productChanged;
import static dev.polystore.analytics.event.messaging.Happened.rejected;
import static dev.polystore.analytics.event.messaging.Happened.stock;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.analytics.Ingestion;
import dev.polystore.analytics.Money;
import dev.polystore.analytics.ReadModelTest;
import dev.polystore.analytics.event.messaging.Happened.Bought;
import dev.polystore.analytics.product.TopProducts.Seller;
import dev.polystore.analytics.question.Period;
import dev.polystore.messaging.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReadModelTest
class TopProductsReportTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Period DAY = new Period(NOON, NOON.plus(Duration.ofDays(1)));

    @Autowired
    TopProductsReport report;

    @Autowired
    Ingestion ingestion;

    @BeforeEach
    void startAnew() {
        ingestion.startAnew();
    }

    @Test
    void ranksByPiecesOfOrdersThatStandConfirmed() {
        sold(NOON, new Bought("LENS", 1, euros(10_000)), new Bought("BAG", 3, euros(500)));
        sold(NOON, new Bought("LENS", 1, new Money(9_000, Currency.getInstance("USD"))));
        sold(NOON.minusSeconds(1), new Bought("LENS", 50, euros(10_000)));
        var rejected = order(NOON, new Bought("LENS", 50, euros(10_000)));
        ingestion.of(rejected(rejected, "OUT_OF_STOCK", "None left", NOON));
        ingestion.of(cancelled(sold(NOON, new Bought("LENS", 50, euros(10_000))), NOON.plusSeconds(60)));

        assertThat(report.over(DAY, 10).products())
                .containsExactly(
                        new Seller("BAG", "Product BAG", null, 3, 1, List.of(euros(1_500)), null),
                        new Seller(
                                "LENS",
                                "Product LENS",
                                null,
                                2,
                                2,
                                List.of(euros(10_000), new Money(9_000, Currency.getInstance("USD"))),
                                null));
    }

    @Test
    void showsTheNameAndTheStockOfToday() {
        sold(NOON, new Bought("LENS", 2, euros(10_000)));
        ingestion.of(
                productChanged("LENS", "Lens II", "lenses", 3, NOON),
                productAdded("LENS", "Lens", "optics", 1, NOON.plusSeconds(9)),
                stock("LENS", 7, 2, 5, NOON),
                stock("LENS", 9, 9, 4, NOON.plusSeconds(9)));

        assertThat(report.over(DAY, 10).products())
                .containsExactly(new Seller("LENS", "Lens II", "lenses", 2, 1, List.of(euros(20_000)), 5L));
    }

    @Test
    void stopsAtTheLimit() {
        sold(NOON, new Bought("AAA", 1, euros(1)), new Bought("BBB", 2, euros(1)), new Bought("CCC", 3, euros(1)));

        assertThat(report.over(DAY, 2).products()).extracting(Seller::sku).containsExactly("CCC", "BBB");
    }

    private UUID sold(Instant at, Bought... bought) {
        var order = order(at, bought);
        ingestion.of(confirmed(order, at.plusSeconds(1)));
        return order;
    }

    private UUID order(Instant at, Bought... bought) {
        var order = Ids.next();
        ingestion.of(placed(order, Ids.next(), null, at, bought));
        return order;
    }
}
