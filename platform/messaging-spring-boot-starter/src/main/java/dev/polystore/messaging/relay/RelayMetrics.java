package dev.polystore.messaging.relay;

import dev.polystore.messaging.relay.RelayState.Status;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** The relay's lag, how safe its position is, and whether it is this replica that relays. */
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
        Gauge.builder("polystore.relay.headroom", relay, it -> it.position().headroom())
                .description("How much may still be written before the database gives the relay's position up")
                .baseUnit(relay.lagUnit())
                .register(registry);
        FunctionCounter.builder(
                        "polystore.relay.losses", relay, it -> it.position().losses())
                .description("How often the position was lost, and the whole outbox published again")
                .register(registry);
    }
}
