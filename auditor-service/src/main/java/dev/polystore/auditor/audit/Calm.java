package dev.polystore.auditor.audit;

import dev.polystore.auditor.statement.ServiceAway;
import dev.polystore.auditor.statement.Services;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Waits until no saga runs and the read model knows of all: to ask for that is cheap, to audit too early is not. */
@Component
public class Calm {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(250).toNanos();

    private final Services services;
    private final Clock clock;

    Calm(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    private record Metric(List<Measurement> measurements) {}

    private record Measurement(double value) {}

    /** Waits no longer than so, and than five minutes; nor for a service that does not tell how it is. */
    public void await(Duration patience) {
        var deadline = clock.instant().plus(patience.compareTo(LONGEST) < 0 ? patience : LONGEST);
        try {
            await(deadline, () -> metric("order-service", "polystore.saga.oldest.age") == 0);
            var ended = clock.instant();
            await(deadline, () -> isReadModelAsOf(ended));
        } catch (ServiceAway silent) {
            return;
        }
    }

    private boolean isReadModelAsOf(Instant moment) {
        var age = Duration.between(moment, clock.instant());
        return metric("analytics-service", "polystore.read-model.lag") * 1_000 < age.toMillis();
    }

    private void await(Instant deadline, BooleanSupplier calm) {
        while (!calm.getAsBoolean() && clock.instant().isBefore(deadline)) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private double metric(String service, String name) {
        return services.get(service).get("/actuator/metrics/" + name, Map.of(), Metric.class).measurements().stream()
                .mapToDouble(Measurement::value)
                .sum();
    }
}
