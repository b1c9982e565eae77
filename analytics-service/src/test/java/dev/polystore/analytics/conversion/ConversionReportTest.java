package dev.polystore.analytics.conversion;

import static dev.polystore.analytics.event.messaging.Happened.cancelled;
import static dev.polystore.analytics.event.messaging.Happened.cartCheckedOut;
import static dev.polystore.analytics.event.messaging.Happened.cartStarted;
import static dev.polystore.analytics.event.messaging.Happened.confirmed;
import static dev.polystore.analytics.event.messaging.Happened.euros;
import static dev.polystore.analytics.event.messaging.Happened.placed;
import static dev.polystore.analytics.event.messaging.Happened.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.analytics.Ingestion;
import dev.polystore.analytics.ReadModelTest;
import dev.polystore.analytics.event.messaging.Happened.Bought;
import dev.polystore.analytics.question.Period;
import dev.polystore.messaging.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReadModelTest
class ConversionReportTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Period HOUR = new Period(NOON, NOON.plus(Duration.ofHours(1)));

    @Autowired
    ConversionReport report;

    @Autowired
    Ingestion ingestion;

    @BeforeEach
    void startAnew() {
        ingestion.startAnew();
    }

    @Test
    void followsCartsToTheEndOfTheirOrders() {
        ingestion.of(cartStarted(Ids.next(), NOON), cartStarted(Ids.next(), NOON.minusSeconds(1)));
        ingestion.of(confirmed(checkedOut(NOON.plusSeconds(5)), NOON.plus(Duration.ofHours(5))));
        ingestion.of(rejected(checkedOut(NOON), "PAYMENT_DECLINED", "", NOON));
        var cancelled = checkedOut(NOON);
        ingestion.of(cancelled(cancelled, NOON), confirmed(cancelled, NOON));

        assertThat(report.over(HOUR)).isEqualTo(new Conversion(HOUR.from(), HOUR.to(), 4, 3, 1, 1, 1, 0.75, 0.25));
    }

    @Test
    void leavesOutOrdersThatCameWithoutACart() {
        ingestion.of(placed(Ids.next(), Ids.next(), null, NOON, new Bought("LENS", 1, euros(1))));

        assertThat(report.over(HOUR)).isEqualTo(new Conversion(HOUR.from(), HOUR.to(), 0, 0, 0, 0, 0, null, null));
    }

    private UUID checkedOut(Instant started) {
        var cart = Ids.next();
        var order = Ids.next();
        ingestion.of(
                cartCheckedOut(cart, order, started.plusSeconds(30)),
                placed(order, Ids.next(), cart, started.plusSeconds(31), new Bought("LENS", 1, euros(1))),
                cartStarted(cart, started));
        return order;
    }
}
