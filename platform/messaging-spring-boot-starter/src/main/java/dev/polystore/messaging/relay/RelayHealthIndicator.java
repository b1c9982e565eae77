package dev.polystore.messaging.relay;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Tells whether messages leave the service; a short interruption is told but does not count as down. */
public final class RelayHealthIndicator extends AbstractHealthIndicator {

    private final Relay relay;
    private final Duration tolerance;
    private final Clock clock;

    /** @param tolerance how long the relay may be interrupted before the service counts as down */
    public RelayHealthIndicator(Relay relay, Duration tolerance, Clock clock) {
        super("The relay's health could not be told");
        this.relay = relay;
        this.tolerance = tolerance;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var state = relay.state();
        var position = relay.position();
        builder.status(position.lost() ? Status.DOWN : healthOf(state))
                .withDetail("status", state.status())
                .withDetail("since", state.since())
                .withDetail("detail", state.detail());
        var lag = relay.lag();
        if (!Double.isNaN(lag)) {
            builder.withDetail("lag", "%.0f %s".formatted(lag, relay.lagUnit()));
        }
        tell(position, builder);
    }

    private static void tell(RelayPosition position, Health.Builder builder) {
        if (!position.detail().isEmpty()) {
            builder.withDetail("position", position.detail());
        }
        if (position.lastLoss() != null) {
            builder.withDetail("lost", "at %s; the whole outbox is published again".formatted(position.lastLoss()));
        }
    }

    private Status healthOf(RelayState state) {
        return switch (state.status()) {
            case RELAYING, STANDBY -> Status.UP;
            case STARTING, WAITING_FOR_KAFKA, FAILED ->
                Duration.between(state.since(), clock.instant()).compareTo(tolerance) > 0 ? Status.DOWN : Status.UP;
            case STOPPED -> Status.DOWN;
        };
    }
}
