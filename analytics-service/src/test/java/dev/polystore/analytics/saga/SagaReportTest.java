package dev.polystore.analytics.saga;

import static dev.polystore.analytics.event.messaging.Happened.sagaEnded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.analytics.Ingestion;
import dev.polystore.analytics.ReadModelTest;
import dev.polystore.analytics.question.Period;
import dev.polystore.analytics.saga.SagaOutcomes.DurationMillis;
import dev.polystore.analytics.saga.SagaOutcomes.Outcome;
import dev.polystore.messaging.Ids;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReadModelTest
class SagaReportTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Period HOUR = new Period(NOON, NOON.plus(Duration.ofHours(1)));

    @Autowired
    SagaReport report;

    @Autowired
    Ingestion ingestion;

    @BeforeEach
    void startAnew() {
        ingestion.startAnew();
    }

    @Test
    void countsAndTimesSagasByHowTheyEnded() {
        for (var millis = 10; millis <= 1_000; millis += 10) {
            ended("place-order", "COMPLETED", millis);
        }
        ended("place-order", "COMPENSATED", 30_000);
        ended("cancel-order", "COMPLETED", 123);
        ingestion.of(sagaEnded(Ids.next(), "place-order", "COMPLETED", NOON, HOUR.to()));

        assertThat(report.over(HOUR).outcomes())
                .containsExactly(
                        new Outcome("cancel-order", "COMPLETED", 1, 1, new DurationMillis(123, 123, 123, 123)),
                        new Outcome(
                                "place-order",
                                "COMPENSATED",
                                1,
                                1 / 101.0,
                                new DurationMillis(30_000, 30_000, 30_000, 30_000)),
                        new Outcome(
                                "place-order",
                                "COMPLETED",
                                100,
                                100 / 101.0,
                                new DurationMillis(510, 960, 1_000, 1_000)));
    }

    private void ended(String saga, String outcome, int millis) {
        ingestion.of(sagaEnded(Ids.next(), saga, outcome, NOON, NOON.plusMillis(millis)));
    }
}
