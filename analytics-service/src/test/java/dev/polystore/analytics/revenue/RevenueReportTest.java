package dev.polystore.analytics.revenue;

import static dev.polystore.analytics.event.messaging.Happened.authorized;
import static dev.polystore.analytics.event.messaging.Happened.captured;
import static dev.polystore.analytics.event.messaging.Happened.euros;
import static dev.polystore.analytics.event.messaging.Happened.refunded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.analytics.Ingestion;
import dev.polystore.analytics.Money;
import dev.polystore.analytics.ReadModelTest;
import dev.polystore.analytics.question.Period;
import dev.polystore.analytics.revenue.Revenue.Bucket;
import dev.polystore.messaging.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReadModelTest
class RevenueReportTest {

    private static final Instant TEN = Instant.parse("2026-11-22T10:00:00Z");

    @Autowired
    RevenueReport report;

    @Autowired
    Ingestion ingestion;

    @BeforeEach
    void startAnew() {
        ingestion.startAnew();
    }

    @Test
    void addsUpWhatCameInAndWentBackPerInterval() {
        var order = Ids.next();
        ingestion.of(
                authorized(order, euros(5_000), minutes(10)),
                captured(order, euros(5_000), minutes(15)),
                captured(Ids.next(), euros(2_000), minutes(59)),
                refunded(order, euros(5_000), minutes(125)));

        var revenue = report.over(new Period(TEN, minutes(180)), Interval.HOUR);

        assertThat(revenue.series()).singleElement().satisfies(series -> {
            assertThat(series.captured()).isEqualTo(euros(7_000));
            assertThat(series.refunded()).isEqualTo(euros(5_000));
            assertThat(series.net()).isEqualTo(euros(2_000));
            assertThat(series.buckets())
                    .containsExactly(
                            new Bucket(TEN, 2, euros(7_000), euros(0), euros(7_000)),
                            new Bucket(minutes(60), 0, euros(0), euros(0), euros(0)),
                            new Bucket(minutes(120), 0, euros(0), euros(5_000), euros(-5_000)));
        });
    }

    @Test
    void keepsCurrenciesApart() {
        var dollar = Currency.getInstance("USD");
        ingestion.of(
                captured(Ids.next(), euros(100), minutes(1)), captured(Ids.next(), new Money(300, dollar), minutes(3)));

        var revenue = report.over(new Period(TEN, minutes(4)), Interval.MINUTE);

        assertThat(revenue.series())
                .extracting(series -> series.net().minorUnits())
                .containsExactly(100L, 300L);
        assertThat(revenue.series())
                .allSatisfy(series -> assertThat(series.buckets()).hasSize(4));
    }

    @Test
    void countsTheFirstMomentOfAPeriodButNotItsLast() {
        ingestion.of(
                captured(Ids.next(), euros(1), TEN.minusMillis(1)),
                captured(Ids.next(), euros(20), TEN),
                captured(Ids.next(), euros(300), TEN.plus(Duration.ofDays(1)).minusMillis(1)),
                captured(Ids.next(), euros(4_000), TEN.plus(Duration.ofDays(1))));

        var day = report.over(new Period(TEN, TEN.plus(Duration.ofDays(1))), Interval.HOUR);

        assertThat(day.series()).singleElement().satisfies(series -> {
            assertThat(series.net()).isEqualTo(euros(320));
            assertThat(series.buckets()).hasSize(24);
        });
    }

    @Test
    void isEmptyWhenNothingWasSold() {
        assertThat(report.over(new Period(TEN, minutes(60)), Interval.DAY).series())
                .isEmpty();
    }

    private static Instant minutes(int minutes) {
        return TEN.plus(Duration.ofMinutes(minutes));
    }
}
