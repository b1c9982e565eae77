package dev.polystore.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateSearchTest {

    @ParameterizedTest
    @ValueSource(doubles = {3, 51, 99, 100, 213, 640, 1_777})
    void comesCloseToWhatCanBeSustained(double limit) {
        var search = new RateSearch(50);

        tried(search, limit);

        assertThat(search.highest()).isBetween(limit / 1.11, limit);
    }

    @Test
    void doublesUntilARateIsTooHigh() {
        assertThat(tried(new RateSearch(50), 430)).startsWith(50.0, 100.0, 200.0, 400.0, 800.0, 600.0);
    }

    @Test
    void triesFewRates() {
        assertThat(tried(new RateSearch(50), 777)).hasSizeLessThan(11);
    }

    @Test
    void givesUpIfNothingCanBeSustained() {
        var search = new RateSearch(50);

        tried(search, 0);

        assertThat(search.highest()).isZero();
    }

    private static List<Double> tried(RateSearch search, double limit) {
        var rates = new ArrayList<Double>();
        for (var next = search.next(); next.isPresent(); next = search.next()) {
            rates.add(next.getAsDouble());
            search.tried(next.getAsDouble() <= limit);
        }
        return rates;
    }
}
