package dev.polystore.auditor.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes one audit at a time, and remembers the last. */
@Component
public class Auditor {

    private static final Logger log = LoggerFactory.getLogger(Auditor.class);

    /** A transaction may be older than its commit by so much. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final List<Area> areas;
    private final AuditSettings settings;
    private final Clock clock;
    private volatile @Nullable Result latest;
    private Instant cleanUntil = Instant.EPOCH;
    private Instant lastFull = Instant.EPOCH;

    Auditor(List<Area> areas, AuditSettings settings, Clock clock) {
        this.areas = areas;
        this.settings = settings;
        this.clock = clock;
    }

    private record Result(Report report, List<Suspicion> suspicions) {}

    /** What has changed since the last audit that found nothing; everything, if that is due. */
    public synchronized Report auditWhatIsDue() {
        var now = clock.instant();
        var until = now.minus(settings.settlingTime());
        var isFullDue = !lastFull.plus(settings.fullEvery()).isAfter(now);
        return audit(isFullDue ? Scope.full(until) : Scope.since(cleanUntil.minus(OVERLAP), until));
    }

    /** Everything that is older than some time. */
    public synchronized Report auditAll(Duration settlingTime) {
        return audit(Scope.full(clock.instant().minus(settlingTime)));
    }

    /** What was changed at a moment or later, and is older than some time. */
    public synchronized Report auditSince(Instant changed, Duration settlingTime) {
        return audit(Scope.since(changed, clock.instant().minus(settlingTime)));
    }

    public Duration usualSettlingTime() {
        return settings.settlingTime();
    }

    private Report audit(Scope scope) {
        var startedAt = clock.instant();
        var audit = Audit.of(areas, found(), scope, settings);
        var took = Duration.between(startedAt, clock.instant());
        var report = Report.of(UUID.randomUUID(), scope, startedAt, took, audit);
        remember(report, audit);
        return report;
    }

    private void remember(Report report, Audit audit) {
        latest = new Result(report, audit.suspicions());
        if (report.scope().kind() == Scope.Kind.FULL) {
            lastFull = report.startedAt();
        }
        if (!report.clean()) {
            log.warn("Audit {} found violations: {}", report.id(), report.violations());
        } else if (!report.scope().changedSince().isAfter(cleanUntil)) {
            cleanUntil = report.scope().until();
        }
    }

    public Optional<Report> latest() {
        return Optional.ofNullable(latest).map(Result::report);
    }

    /** Those violations of the latest audit that are still there. */
    public synchronized List<Violation> remaining() {
        return found().stream()
                .map(Suspicion::again)
                .flatMap(suspicion -> suspicion.violations().stream())
                .toList();
    }

    private List<Suspicion> found() {
        var result = latest;
        return result == null ? List.of() : result.suspicions();
    }
}
