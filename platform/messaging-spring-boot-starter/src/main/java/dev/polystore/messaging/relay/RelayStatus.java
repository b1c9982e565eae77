package dev.polystore.messaging.relay;

import dev.polystore.messaging.relay.RelayState.Status;
import java.time.Clock;

/** Holds the state of a relay and when it changed. */
public final class RelayStatus {

    private final Clock clock;
    private volatile RelayState state;

    public RelayStatus(Clock clock) {
        this.clock = clock;
        this.state = new RelayState(Status.STOPPED, clock.instant(), "not started");
    }

    public RelayState state() {
        return state;
    }

    public synchronized void is(Status status, String detail) {
        var since = status == state.status() ? state.since() : clock.instant();
        state = new RelayState(status, since, detail);
    }
}
