package dev.polystore.local.command;

import static java.util.stream.Collectors.joining;

import dev.polystore.local.auditor.AuditReport;
import dev.polystore.local.auditor.AuditReport.Finding;
import dev.polystore.local.auditor.AuditReport.Note;
import dev.polystore.local.auditor.AuditReport.Violation;
import dev.polystore.local.auditor.Repair;
import dev.polystore.local.terminal.Table;
import dev.polystore.local.terminal.Terminal;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Shows what an audit found, to a human. */
public final class AuditTables {

    private static final int MOST = 20;

    private AuditTables() {}

    public static void report(AuditReport report) {
        var rows = report.invariants().stream().map(AuditTables::row).toList();
        out().print(new Table(List.of("invariant", "violations", "what must hold"), rows).text());
        report.violations().stream().limit(MOST).forEach(AuditTables::tell);
        if (report.violations().size() > MOST) {
            out().printf("%n  and %d more%n", report.violations().size() - MOST);
        }
        report.notes().stream().limit(MOST).forEach(AuditTables::tell);
        var rowsLookedAt = report.lookedAt().entrySet().stream()
                .map(rowsOfKind -> "%,d %s".formatted(rowsOfKind.getValue(), rowsOfKind.getKey()))
                .collect(joining(", "));
        out().printf(
                        "%n  %s looked at in %.1f s, %,d of them still under way.%n",
                        rowsLookedAt, report.milliseconds() / 1000.0, report.underWay());
    }

    private static List<String> row(Finding finding) {
        var count = finding.violations() == 0 ? "-" : String.valueOf(finding.violations());
        return List.of(finding.name(), count, finding.claim());
    }

    private static void tell(Violation violation) {
        out().printf("%n  ! %s: %s%n", violation.invariant(), violation.what());
        out().printf("      rows     %s%n", rows(violation.rows()));
        out().printf("      since    %s%n", Objects.requireNonNullElse(violation.since(), "unknown"));
        out().printf("      way out  %s%n", violation.wayOut());
    }

    private static void tell(Note note) {
        out().printf("%n  i %s%n      rows     %s%n", note.what(), rows(note.rows()));
    }

    static void repairs(List<Repair> repairs) {
        out().println("\nRepairs");
        if (repairs.isEmpty()) {
            out().println("  Nothing here can be repaired without a human.");
        }
        repairs.forEach(repair -> out().printf(
                        "  %s  %s %s (%s)%n",
                        repair.done() ? "done  " : "FAILED", repair.service(), repair.what(), rows(repair.rows())));
    }

    private static String rows(Map<String, String> rows) {
        return rows.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(row -> row.getKey() + " " + row.getValue())
                .collect(joining(", "));
    }

    private static PrintStream out() {
        return Terminal.out();
    }
}
