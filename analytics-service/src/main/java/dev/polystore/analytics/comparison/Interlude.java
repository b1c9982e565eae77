package dev.polystore.analytics.comparison;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The time between two looks; it ends with the service, and so does then the comparison. */
@Component
class Interlude implements DisposableBean {

    private static final Duration LENGTH = Duration.ofMillis(300);

    private final CountDownLatch end = new CountDownLatch(1);

    /** @throws IllegalStateException if the service stops meanwhile */
    void await() {
        try {
            if (end.await(LENGTH.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The service stops, so the copies are not compared to the end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted before the copies were compared to the end", interrupted);
        }
    }

    @Override
    public void destroy() {
        end.countDown();
    }
}
