package dev.polystore.messaging.clockwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClockworkTest {

    private static final Duration OFTEN = Duration.ofMillis(10);

    @Test
    void goesOnAfterAFailureUntilItIsStopped() {
        var times = new AtomicInteger();
        var clockwork = new Clockwork("failing", () -> fail(times), OFTEN);
        clockwork.start();
        await().until(() -> times.get() > 3);

        clockwork.stop();

        var stopped = times.get();
        assertThat(clockwork.isRunning()).isFalse();
        await().during(OFTEN.multipliedBy(5)).until(() -> times.get() == stopped);
    }

    @Test
    void finishesWhatItIsDoingWhenItIsStopped() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var stopping = new AtomicBoolean();
        var finished = new AtomicBoolean();
        var clockwork = new Clockwork(
                "slow",
                () -> {
                    begun.countDown();
                    await().until(stopping::get);
                    await().during(OFTEN.multipliedBy(5)).until(() -> true);
                    finished.set(true);
                },
                OFTEN);
        clockwork.start();
        begun.await();

        stopping.set(true);
        clockwork.stop();

        assertThat(finished).isTrue();
    }

    @Test
    void canBeStartedAgain() {
        var times = new AtomicInteger();
        var clockwork = new Clockwork("again", times::incrementAndGet, OFTEN);
        clockwork.start();
        clockwork.stop();
        var stopped = times.get();

        clockwork.start();

        await().until(() -> times.get() > stopped);
        clockwork.stop();
    }

    private static void fail(AtomicInteger times) {
        times.incrementAndGet();
        throw new IllegalStateException("the spring is broken");
    }
}
