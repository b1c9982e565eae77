package dev.polystore.local.command;

import dev.polystore.local.auditor.AuditReport;
import dev.polystore.local.auditor.Auditor;
import dev.polystore.local.terminal.Terminal;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks whether all services tell the same story; the exit code is 0 if they do. */
@Command(
        name = "audit",
        description = "Checks what must hold between the services, and says what contradicts it and the way out.",
        mixinStandardHelpOptions = true)
public final class Audit implements Callable<Integer> {

    @Mixin
    private final AuditorOptions options = new AuditorOptions();

    @Option(names = "--repair", description = "Has put right what is safe to put right; money is not.")
    private boolean repair;

    @Option(names = "--actor", paramLabel = "NAME", description = "Who wants the repairs: kept beside them.")
    private @Nullable String actor;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why: kept beside them.")
    private @Nullable String reason;

    @Option(
            names = "--settling-time",
            paramLabel = "AGE",
            converter = Age.class,
            defaultValue = "5s",
            description = "What is younger may be on its way and is not judged (default: 5s).")
    private Duration settlingTime = Duration.ZERO;

    @Override
    public Integer call() {
        if (repair && (actor == null || reason == null)) {
            return Refusal.because("Say who wants repairs (--actor) and why (--reason); the services keep both");
        }
        var auditor = options.auditor();
        var report = audit(auditor);
        if (repair && actor != null && reason != null && !report.clean()) {
            AuditTables.repairs(auditor.repair(actor, reason));
            report = audit(auditor);
        }
        return report.clean() ? 0 : 1;
    }

    private AuditReport audit(Auditor auditor) {
        var report = auditor.audit(settlingTime);
        Terminal.out().println();
        AuditTables.report(report);
        return report;
    }
}
