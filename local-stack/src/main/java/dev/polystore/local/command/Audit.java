package dev.polystore.local.command;

import dev.polystore.local.auditor.AuditReport;
import dev.polystore.local.auditor.Auditor;
import dev.polystore.local.shop.Shop;
import dev.polystore.local.terminal.Terminal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
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
    private final ServiceOptions services = new ServiceOptions();

    @Mixin
    private final OperatorOptions operator = new OperatorOptions();

    @Option(names = "--repair", description = "Has put right what is safe to put right; money is not.")
    private boolean repair;

    @Option(
            names = "--settling-time",
            paramLabel = "AGE",
            converter = Age.class,
            defaultValue = "5s",
            description = "What is younger may be on its way and is not judged (default: 5s).")
    private Duration settlingTime = Duration.ZERO;

    @Override
    public Integer call() {
        var auditor = new Auditor(Shop.patientApi(services.urls("auditor-service")));
        return repair
                ? operator.decision()
                        .map(decision -> auditAndRepair(auditor, decision))
                        .orElse(1)
                : exitCode(audit(auditor));
    }

    private int auditAndRepair(Auditor auditor, Map<String, Object> decision) {
        var report = audit(auditor);
        if (!report.clean()) {
            AuditTables.repairs(auditor.repair(decision));
            report = audit(auditor);
        }
        return exitCode(report);
    }

    private static int exitCode(AuditReport report) {
        return report.clean() ? 0 : 1;
    }

    private AuditReport audit(Auditor auditor) {
        var report = auditor.audit(settlingTime);
        Terminal.out().println();
        AuditTables.report(report);
        return report;
    }
}
