package dev.polystore.saga.orchestration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.saga.execution.SagaStatus;
import dev.polystore.saga.trip.TripClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SagaSlice
class SagaClockworkTest {

    @Autowired
    private SagaTimeouts timeouts;

    @Autowired
    private TripOffice office;

    @Autowired
    private TripClock clock;

    @Test
    void looksForTimeoutsAgainAndAgainUntilItIsStopped() {
        var clockwork = new SagaClockwork("saga-timeouts", timeouts::expireDue, Duration.ofMillis(20));
        clockwork.start();
        for (var look = 0; look < 2; look++) {
            var trip = office.book();
            clock.advance(Duration.ofSeconds(15));
            await().until(() -> office.timeline(trip).saga().status() == SagaStatus.COMPENSATING);
        }
        clockwork.stop();
        assertThat(clockwork.isRunning()).isFalse();
    }
}
