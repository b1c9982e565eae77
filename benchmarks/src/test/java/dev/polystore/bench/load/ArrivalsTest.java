package dev.polystore.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    @Test
    void spreadsOrdersEvenly() {
        var arrivals = Arrivals.steady(400, Duration.ofSeconds(30));

        assertThat(arrivals.count()).isEqualTo(12_000);
        assertThat(arrivals.due(0)).isZero();
        assertThat(arrivals.due(1)).isEqualTo(2_500_000);
        assertThat(arrivals.due(11_999)).isEqualTo(29_997_500_000L);
        assertThat(arrivals.duration()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void letsAllComeAtOnce() {
        var arrivals = Arrivals.atOnce(10_000);

        assertThat(arrivals.due(9_999)).isZero();
        assertThat(arrivals.duration()).isZero();
    }

    @Test
    void everyoneComesOnceAndKnowsWhenTheyWereDue() {
        var arrivals = Arrivals.steady(100_000, Duration.ofMillis(1));
        var numbers = new ArrayList<Long>();
        var dues = new ArrayList<Long>();

        new Pacer(arrivals).run((number, due) -> {
            numbers.add(number);
            dues.add(due);
        });

        assertThat(numbers).hasSize(100).isSorted().doesNotHaveDuplicates();
        assertThat(dues.getLast() - dues.getFirst()).isEqualTo(arrivals.due(99));
    }

    @Test
    void nobodyComesOnceItIsStopped() {
        var pacer = new Pacer(Arrivals.atOnce(1_000));
        var numbers = new ArrayList<Long>();

        pacer.run((number, _) -> {
            numbers.add(number);
            pacer.stop();
        });

        assertThat(numbers).containsExactly(0L);
    }
}
