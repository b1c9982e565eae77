package dev.polystore.systemtests;

import dev.polystore.local.auditor.AuditReport;
import dev.polystore.local.auditor.AuditReport.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What a run of the fault suite has tried, as a table for {@code docs/guarantees.md}. */
final class GuaranteesTable {

    private static final Path REPORTS = Path.of("target", "guarantees");

    /** Where a message that was lost would show, and where an effect that happened twice. */
    private static final Set<String> LOSSES = Set.of("messages-take-effect", "checkouts-become-orders", "orders-end");

    private static final Set<String> DOUBLES = Set.of(
            "reservations-settle", "money-follows-orders", "provider-agrees", "stock-adds-up", "read-model-agrees");

    private final String title;
    private final List<String> rows = new ArrayList<>();

    GuaranteesTable(String title) {
        this.title = title;
    }

    /** @param away nanoseconds until all was well again */
    synchronized void add(String what, String how, long away) {
        rows.add("| %s | %s | %.1f s |".formatted(what, how, away / 1e9));
    }

    /**
     * Writes what has been tried, and what was found after it.
     *
     * @param orders placed meanwhile
     */
    void write(int orders, AuditReport audit) {
        var text = """
                ## %s

                | date | faults | orders | seed | lost | doubled | invariants broken | verdict |
                |---|---|---|---|---|---|---|---|
                %s

                | who | what | well again after |
                |---|---|---|
                %s

                """.formatted(title, verdict(orders, audit), String.join("\n", rows));
        try {
            Files.createDirectories(REPORTS);
            Files.writeString(REPORTS.resolve(title.toLowerCase(Locale.ROOT).replace(' ', '-') + ".md"), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String verdict(int orders, AuditReport audit) {
        var broken = audit.invariants().stream()
                .filter(invariant -> invariant.violations() > 0)
                .count();
        return "| %s | %d | %d | %d | %d | %d | %d of %d | %s |"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        rows.size(),
                        orders,
                        Suite.seedOfRun(),
                        violations(audit, LOSSES::contains),
                        violations(audit, DOUBLES::contains),
                        broken,
                        audit.invariants().size(),
                        audit.isAtRest() ? "held" : "broken");
    }

    private static long violations(AuditReport audit, Predicate<String> which) {
        return audit.invariants().stream()
                .filter(invariant -> which.test(invariant.name()))
                .mapToLong(Finding::violations)
                .sum();
    }
}
