package dev.polystore.messaging.relay;

import dev.polystore.messaging.relay.RelayState.Status;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** The relay's lag, and whether it is this replica that relays. */
public final class RelayMetrics implements MeterBinder {

    private final Relay relay;

    public RelayMetrics(Relay relay) {
        this.relay = relay;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("polystore.relay.lag", relay, Relay::lag)
                .description("How far the relay is behind the outbox")
                .baseUnit(relay.lagUnit())
                .register(registry);
        Gauge.builder("polystore.relay.active", relay, it -> it.state().status() == Status.RELAYING ? 1 : 0)
                .description("1 where this replica relays")
                .register(registry);
    }
}
