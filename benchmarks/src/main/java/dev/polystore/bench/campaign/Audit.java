package dev.polystore.bench.campaign;

import dev.polystore.bench.report.Audited;
import dev.polystore.bench.site.Site;
import dev.polystore.bench.site.Unmeasurable;
import dev.polystore.local.auditor.Auditor;
import dev.polystore.local.command.AuditTables;
import dev.polystore.local.shop.Shop;
import dev.polystore.local.terminal.Terminal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Has the auditor look at all that was touched; a run after which the services disagree does not count. */
record Audit(Site site) {

    private static final String AUDITOR = "auditor-service";

    /** The shop's clocks may be behind ours by so much. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * Audits what has happened since the run began, and not what happened before, which is as it was.
     *
     * @return nothing if nobody has said where the auditor is
     */
    @Nullable
    Audited conclude(Instant begin) {
        if (!site.knows(AUDITOR)) {
            Terminal.out().println("Not audited: --auditor-url says where the auditor is.");
            return null;
        }
        Terminal.out().println("Auditing");
        var report = new Auditor(Shop.patientApi(site.urls(AUDITOR))).conclude(begin.minus(CLOCK_DIFFERENCE), PATIENCE);
        if (!report.isAtRest()) {
            AuditTables.report(report);
            throw new Unmeasurable("The audit after the run is not clean, so its figures do not count and none are"
                    + " written. ./polystore audit says the way out.");
        }
        return new Audited(report.lookedAt(), report.milliseconds() / 1_000.0);
    }
}
