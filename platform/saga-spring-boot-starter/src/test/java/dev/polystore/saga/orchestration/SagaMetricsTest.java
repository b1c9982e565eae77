package dev.polystore.saga.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.testsupport.time.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SagaSlice
class SagaMetricsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Autowired
    private SagaStore store;

    @Autowired
    private TripOffice office;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forgetTheSagasOfOtherTests() {
        jdbc.sql("delete from saga").update();
        new SagaMetrics(meters).watch(store, clock);
    }

    @Test
    void tellHowOldTheOldestRunningSagaIs() {
        assertThat(gauge("polystore.saga.oldest.age")).isZero();
        office.book();
        clock.advance(Duration.ofMinutes(5));
        office.book();
        assertThat(gauge("polystore.saga.oldest.age")).isEqualTo(300);
    }

    @Test
    void tellHowManySagasAreParkedWhichAgeNoMore() {
        office.parked();
        assertThat(gauge("polystore.saga.parked")).isEqualTo(1);
        assertThat(gauge("polystore.saga.oldest.age")).isZero();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
