package dev.polystore.bench.report;

import static dev.polystore.bench.report.Figures.one;
import static dev.polystore.bench.report.Figures.three;
import static dev.polystore.bench.report.Figures.two;
import static dev.polystore.bench.report.Figures.whole;

import dev.polystore.bench.baseline.Baselines;
import dev.polystore.bench.cost.Cost;
import dev.polystore.bench.run.Latency;
import dev.polystore.bench.run.RunFigures;
import dev.polystore.local.terminal.Table;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows a report to a human. */
public record Tables(PrintStream out) {

    public void show(Report report) {
        orders(report.run());
        latencies(report.run());
        if (!report.hops().isEmpty()) {
            hops(report);
        }
        if (report.cost() != null) {
            processes(report.cost());
            databases(report.cost());
        }
        relays(report);
        if (report.baselines() != null) {
            baselines(report.baselines(), report.ratios());
        }
        if (report.hotSku() != null) {
            hotSku(report.hotSku());
        }
        verdict(report);
    }

    private void orders(RunFigures run) {
        var counts = run.atRest().counts();
        show(
                List.of(
                        "orders",
                        "due/s",
                        "accepted/s",
                        "ended/s",
                        "behind at end",
                        "rejected",
                        "told to come back",
                        "failed"),
                List.of(List.of(
                        whole(run.arrivals().count()),
                        run.arrivals().areAtOnce()
                                ? "at once"
                                : one(run.arrivals().perSecond()),
                        one(run.acceptedPerSecond()),
                        one(run.endedPerSecond()),
                        whole(run.atEnd().counts().backlog()),
                        whole(counts.rejected()),
                        whole(counts.toldToComeBack()),
                        whole(counts.failed()))));
        if (run.firstFailure() != null) {
            out.printf("  The first that failed: %s%n", run.firstFailure());
        }
        if (run.arrivals().areAtOnce()) {
            out.printf(
                    Locale.ROOT, "  All had ended after %.1f s.%n", run.atRest().seconds());
        }
    }

    private void latencies(RunFigures run) {
        var latencies = run.latencies();
        show(
                List.of("milliseconds", "p50", "p95", "p99", "max"),
                List.of(
                        row("due to accepted", latencies.dueToAccepted()),
                        row("due to confirmed", latencies.dueToConfirmed()),
                        row("submit to confirmed", latencies.submitToConfirmed())));
    }

    private static List<String> row(String what, Latency latency) {
        return List.of(what, one(latency.p50()), one(latency.p95()), one(latency.p99()), one(latency.max()));
    }

    private void hops(Report report) {
        show(
                List.of("hop", "of", "messages", "p50 ms", "p99 ms"),
                report.hops().stream()
                        .map(hop -> List.of(hop.part(), hop.of(), whole(hop.count()), one(hop.p50()), one(hop.p99())))
                        .toList());
    }

    private void processes(Cost cost) {
        var rows = new ArrayList<List<String>>();
        cost.processes()
                .forEach(process -> rows.add(List.of(
                        process.name(),
                        three(process.cpuMillisPerOrder()),
                        two(process.cores()),
                        whole(process.megabytes()))));
        rows.add(List.of("all together", three(cost.cpuMillisPerOrder()), "", whole(cost.megabytes())));
        show(List.of("process", "CPU ms/order", "cores busy", "MB"), rows);
        if (cost.othersPercent() >= 1) {
            out.printf(Locale.ROOT, "  Others took %.0f %% of the machine meanwhile.%n", cost.othersPercent());
        }
    }

    private void databases(Cost cost) {
        show(
                List.of("per order", "commits", "WAL bytes"),
                cost.databases().stream()
                        .map(database -> List.of(
                                database.name(),
                                two(database.commitsPerOrder()),
                                whole(Math.round(database.walBytesPerOrder()))))
                        .toList());
        out.printf(Locale.ROOT, "  Messages per order: %.2f%n", cost.allMessagesPerOrder());
    }

    private void relays(Report report) {
        if (!report.relayLags().isEmpty()) {
            show(
                    List.of("relay of", "lag in", "mean", "max"),
                    report.relayLags().stream()
                            .map(lag -> List.of(
                                    lag.service(),
                                    lag.unit(),
                                    whole(Math.round(lag.mean())),
                                    whole(Math.round(lag.max()))))
                            .toList());
        }
    }

    private void baselines(Baselines baselines, @Nullable Ratios ratios) {
        var rows = new ArrayList<List<String>>();
        baselines
                .memory()
                .forEach(read -> rows.add(List.of(
                        "memory, %s kB".formatted(whole(read.kilobytes())), one(read.nanoseconds()), "ns for a read")));
        baselines
                .postgres()
                .forEach(rate -> rows.add(List.of(
                        "PostgreSQL, %d clients".formatted(rate.clients()),
                        whole(Math.round(rate.commitsPerSecond())),
                        "commits/s")));
        rows.add(List.of("Kafka, acks=all", whole(Math.round(baselines.kafkaMessagesPerSecond())), "messages/s"));
        show(List.of("bare loop", "rate", "of"), rows);
        if (ratios != null) {
            out.printf(
                    Locale.ROOT,
                    "  For each bare commit: %.3f whole orders, %.3f commits. For each bare message: %.3f messages.%n",
                    ratios.ordersPerBareCommit(),
                    ratios.commitsPerBareCommit(),
                    ratios.messagesPerBareMessage());
        }
    }

    private void hotSku(HotSku hot) {
        out.printf(
                Locale.ROOT,
                "%n  %s: %,d pieces, %,d sold, %,d customers refused, %,d left%n",
                hot.sku(),
                hot.pieces(),
                hot.sold(),
                hot.refused(),
                hot.left());
    }

    private void verdict(Report report) {
        out.println();
        if (report.audited() != null) {
            out.printf(Locale.ROOT, "  Audit clean (%.1f s). ", report.audited().seconds());
        }
        if (!report.settings().atOnce()) {
            out.print(
                    report.verdict().sustained()
                            ? "Sustained."
                            : "Not sustained: " + report.verdict().reason());
        }
        out.println();
    }

    private void show(List<String> head, List<List<String>> rows) {
        out.println();
        out.print(new Table(head, rows).text());
    }
}
