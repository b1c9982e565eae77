package dev.polystore.bench.load;

import java.util.concurrent.locks.LockSupport;

/** Lets orders arrive when they are due, whatever has become of those before. */
public final class Pacer {

    /** Hears of each order; must not block. */
    public interface Arrival {

        /** @param due when it should have been, of {@link System#nanoTime} */
        void arrives(long number, long due);
    }

    private final Arrivals arrivals;
    private volatile boolean stopped;

    public Pacer(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** Returns when the last order has arrived. */
    public void run(Arrival arrival) {
        var begin = System.nanoTime();
        for (var number = 0L; number < arrivals.count() && !stopped; number++) {
            var due = begin + arrivals.due(number);
            for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            arrival.arrives(number, due);
        }
    }

    /** Lets no more arrive. */
    public void stop() {
        stopped = true;
    }
}
