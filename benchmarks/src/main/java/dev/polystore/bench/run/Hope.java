package dev.polystore.bench.run;

import dev.polystore.bench.load.Arrivals;
import dev.polystore.bench.load.Pacer;
import java.util.function.Consumer;

/** Ends a run that only tries something once the shop is so far behind that it has failed anyway. */
final class Hope implements Consumer<Moment> {

    private static final double MOST_SECONDS_BEHIND = 4;

    private final Arrivals arrivals;
    private final Manner manner;
    private final Pacer pacer;
    private volatile boolean lost;

    Hope(Arrivals arrivals, Manner manner, Pacer pacer) {
        this.arrivals = arrivals;
        this.manner = manner;
        this.pacer = pacer;
    }

    @Override
    public void accept(Moment moment) {
        var arrived = Math.min(arrivals.count(), moment.seconds() * arrivals.perSecond());
        var behind = arrived - moment.counts().ended();
        if (manner.isGivenUp() && behind > MOST_SECONDS_BEHIND * arrivals.perSecond()) {
            lost = true;
            pacer.stop();
        }
    }

    boolean isLost() {
        return lost;
    }
}
