package dev.polystore.local.command;

import dev.polystore.local.terminal.Table;
import dev.polystore.local.terminal.Terminal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Tells how a rebuild has come out. */
record RebuildReport(JsonNode rebuild) {

    void print() {
        var tables = rebuild.path("tables").valueStream().toList();
        if (!tables.isEmpty()) {
            var head = List.of("table", "live rows", "rebuilt rows", "live checksum", "rebuilt checksum");
            Terminal.out()
                    .print(new Table(
                                    head,
                                    tables.stream().map(RebuildReport::row).toList())
                            .text());
            tables.forEach(RebuildReport::differences);
        }
        Terminal.out().println(verdict());
    }

    private static List<String> row(JsonNode table) {
        return List.of(
                table.path("table").asString(),
                table.at("/live/rows").asString(),
                table.at("/rebuilt/rows").asString(),
                table.at("/live/checksum").asString(),
                table.at("/rebuilt/checksum").asString());
    }

    private static void differences(JsonNode table) {
        table.path("differences")
                .valueStream()
                .forEach(difference -> Terminal.out()
                        .printf(
                                "  %s %s %s%s%n",
                                table.path("table").asString(),
                                difference
                                        .path("kind")
                                        .asString()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '),
                                difference.path("key").asString(),
                                columns(difference)));
    }

    private static String columns(JsonNode difference) {
        return difference
                .path("columns")
                .valueStream()
                .map(column -> ": %s is %s, rebuilt %s"
                        .formatted(
                                column.path("name").asString(),
                                column.path("live").asString(),
                                column.path("rebuilt").asString()))
                .collect(Collectors.joining());
    }

    private String verdict() {
        return switch (rebuild.path("state").asString()) {
            case "COMPLETED" -> "The rebuilt copy answers now; the old one is gone.";
            case "CANCELLED" -> "Cancelled; the live copy goes on.";
            case "AWAITING_DECISION" ->
                "The copies differ; the live one goes on. Swap them with --swap, or throw the new one away with --cancel.";
            default ->
                "Failed; the live copy goes on: " + rebuild.path("failure").asString();
        };
    }
}
