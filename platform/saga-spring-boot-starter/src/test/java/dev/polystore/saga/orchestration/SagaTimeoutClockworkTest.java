package dev.polystore.saga.orchestration;

import static org.awaitility.Awaitility.await;

import dev.polystore.messaging.clockwork.Clockwork;
import dev.polystore.saga.execution.SagaStatus;
import dev.polystore.testsupport.time.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SagaSlice
class SagaTimeoutClockworkTest {

    @Autowired
    private SagaTimeouts timeouts;

    @Autowired
    private TripOffice office;

    @Autowired
    private SettableClock clock;

    @Test
    void looksForTimeoutsAgainAndAgain() {
        var clockwork = new Clockwork("saga-timeouts", timeouts::expireDue, Duration.ofMillis(20));
        clockwork.start();
        for (var look = 0; look < 2; look++) {
            var trip = office.book();
            clock.advance(Duration.ofSeconds(15));
            await().until(() -> office.timeline(trip).saga().status() == SagaStatus.COMPENSATING);
        }
        clockwork.stop();
    }
}
