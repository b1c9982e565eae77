package dev.polystore.bench.campaign;

import dev.polystore.bench.report.Audited;
import dev.polystore.bench.site.Site;
import dev.polystore.bench.site.Unmeasurable;
import dev.polystore.local.auditor.Auditor;
import dev.polystore.local.command.AuditTables;
import dev.polystore.local.shop.Shop;
import dev.polystore.local.terminal.Terminal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Has the auditor look at everything; a run after which the services disagree does not count. */
record Audit(Site site) {

    private static final String AUDITOR = "auditor-service";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Nothing if nobody has said where the auditor is. */
    @Nullable
    Audited conclude() {
        if (!site.knows(AUDITOR)) {
            Terminal.out().println("Not audited: --auditor-url says where the auditor is.");
            return null;
        }
        Terminal.out().println("Auditing");
        var report = new Auditor(Shop.patientApi(site.urls(AUDITOR))).conclude(PATIENCE);
        if (!report.isAtRest()) {
            AuditTables.report(report);
            throw new Unmeasurable("The audit after the run is not clean, so its figures do not count and none are"
                    + " written. ./polystore audit says the way out.");
        }
        return new Audited(report.lookedAt(), report.milliseconds() / 1_000.0);
    }
}
