package dev.polystore.auditor.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Tells of the last audit: what it found, how long it took, how old it is. */
@Component
class AuditMetrics {

    private final Counter failures;

    AuditMetrics(MeterRegistry registry, Auditor auditor, Clock clock) {
        failures = Counter.builder("polystore.audit.failures")
                .description("Audits that were not possible, as someone did not answer")
                .register(registry);
        for (var invariant : Invariant.values()) {
            Gauge.builder("polystore.audit.violations", auditor, it -> violations(it, invariant))
                    .description("Violations that the last audit found")
                    .tag("invariant", invariant.label())
                    .register(registry);
        }
        Gauge.builder("polystore.audit.duration", auditor, AuditMetrics::seconds)
                .description("How long the last audit took")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("polystore.audit.age", auditor, it -> age(it, clock))
                .description("How long ago the last audit began")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double violations(Auditor auditor, Invariant invariant) {
        return auditor.latest()
                .map(report -> (double) report.invariants().stream()
                        .filter(finding -> finding.name() == invariant)
                        .mapToLong(Report.Finding::violations)
                        .sum())
                .orElse(Double.NaN);
    }

    private static double seconds(Auditor auditor) {
        return auditor.latest().map(report -> report.milliseconds() / 1000.0).orElse(Double.NaN);
    }

    private static double age(Auditor auditor, Clock clock) {
        return auditor.latest()
                .map(report ->
                        Duration.between(report.startedAt(), clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    void countFailure() {
        failures.increment();
    }
}
