package dev.polystore.web.admission;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;

/** Knows who is in, who waits for a place, and who was turned away; who came first gets the next place. */
final class Admission {

    private final AdmissionSettings settings;
    private final Semaphore places;
    private final LongAdder turnedAway = new LongAdder();

    Admission(AdmissionSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.requestsAtOnce(), true);
    }

    /** @return whether there was a place in time; who got one gives it back with {@link #leave} */
    boolean enter() throws InterruptedException {
        var entered = places.tryAcquire(settings.patience().toNanos(), NANOSECONDS);
        if (!entered) {
            turnedAway.increment();
        }
        return entered;
    }

    void leave() {
        places.release();
    }

    int inside() {
        return settings.requestsAtOnce() - places.availablePermits();
    }

    int waiting() {
        return places.getQueueLength();
    }

    long turnedAway() {
        return turnedAway.sum();
    }
}
