package dev.polystore.bench.report;

import dev.polystore.bench.run.Latency;
import dev.polystore.bench.run.RunFigures;
import dev.polystore.local.terminal.Table;
import dev.polystore.local.terminal.Terminal;
import java.util.List;
import java.util.Locale;

/** Shows figures to a human. */
public final class Tables {

    private Tables() {}

    public static void show(RunFigures run) {
        var counts = run.atRest().counts();
        Terminal.out().println();
        Terminal.out()
                .print(new Table(
                                List.of(
                                        "orders",
                                        "due/s",
                                        "accepted/s",
                                        "ended/s",
                                        "backlog at end",
                                        "rejected",
                                        "come back",
                                        "failed"),
                                List.of(List.of(
                                        number(run.arrivals().count()),
                                        one(run.arrivals().perSecond()),
                                        one(run.acceptedPerSecond()),
                                        one(run.endedPerSecond()),
                                        number(run.atEnd().counts().backlog()),
                                        number(counts.rejected()),
                                        number(counts.toldToComeBack()),
                                        number(counts.failed()))))
                        .text());
        Terminal.out().println();
        var latencies = run.latencies();
        Terminal.out()
                .print(new Table(
                                List.of("milliseconds", "p50", "p95", "p99", "max"),
                                List.of(
                                        row("due to accepted", latencies.dueToAccepted()),
                                        row("due to confirmed", latencies.dueToConfirmed()),
                                        row("submit to confirmed", latencies.submitToConfirmed())))
                        .text());
    }

    private static List<String> row(String what, Latency latency) {
        return List.of(what, one(latency.p50()), one(latency.p95()), one(latency.p99()), one(latency.max()));
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }
}
