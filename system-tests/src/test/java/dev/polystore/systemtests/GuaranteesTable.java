package dev.polystore.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run of the fault suite has tried, as a table for {@code docs/guarantees.md}. */
final class GuaranteesTable {

    private static final Path REPORTS = Path.of("target", "guarantees");

    private final String title;
    private final List<String> rows = new ArrayList<>();

    GuaranteesTable(String title) {
        this.title = title;
    }

    /** @param away nanoseconds until everything was ready again */
    synchronized void add(String what, String how, long away) {
        rows.add("| %s | %s | %.1f s |".formatted(what, how, away / 1e9));
    }

    /** After the audit: a table is only written of what held. */
    void write(int orders) {
        var text = new StringBuilder("## %s%n%n".formatted(title));
        text.append("%d faults, %d orders, seed %d.%n%n".formatted(rows.size(), orders, Suite.seedOfRun()));
        text.append("| who | what | ready again after |\n|---|---|---|\n");
        rows.forEach(row -> text.append(row).append('\n'));
        try {
            Files.createDirectories(REPORTS);
            Files.writeString(REPORTS.resolve(title.toLowerCase(Locale.ROOT).replace(' ', '-') + ".md"), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
