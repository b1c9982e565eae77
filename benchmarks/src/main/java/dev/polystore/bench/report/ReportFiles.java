package dev.polystore.bench.report;

import dev.polystore.bench.chart.Labels;
import dev.polystore.bench.chart.LineChart;
import dev.polystore.bench.chart.Series;
import dev.polystore.bench.chart.Series.Point;
import dev.polystore.bench.run.Counts;
import dev.polystore.bench.run.Moment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Writes a report as JSON and as pictures; a later one of the same mode replaces it. */
public record ReportFiles(Path directory) {

    /** Which files were written. */
    public List<Path> write(Report report) {
        var mode = report.settings().mode();
        var written = new ArrayList<Path>();
        try {
            Files.createDirectories(directory);
            written.add(write(mode + ".json", ReportJson.of(report)));
            written.add(write(mode + "-throughput.svg", throughput(report).svg()));
            if (report.steps().size() > 1) {
                written.add(write(mode + "-latency.svg", latency(report).svg()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + directory, e);
        }
        return written;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static LineChart throughput(Report report) {
        return LineChart.linear(
                new Labels(
                        "Orders accepted and ended, second by second", machine(report), "seconds", "orders per second"),
                List.of(
                        perSecond("accepted", report.run().timeline(), Counts::accepted),
                        perSecond("ended", report.run().timeline(), Counts::ended)));
    }

    private static Series perSecond(String name, List<Moment> timeline, ToLongFunction<Counts> count) {
        var points = new ArrayList<Point>();
        var before = Moment.BEGIN;
        for (var moment : timeline) {
            var more = count.applyAsLong(moment.counts()) - count.applyAsLong(before.counts());
            points.add(new Point(moment.seconds(), more / (moment.seconds() - before.seconds())));
            before = moment;
        }
        return new Series(name, points);
    }

    private static LineChart latency(Report report) {
        return LineChart.logarithmic(
                new Labels(
                        "From when a customer is due until the order is confirmed",
                        machine(report),
                        "orders per second",
                        "milliseconds"),
                List.of(
                        overLoad("p50", report, step -> step.confirmed().p50()),
                        overLoad("p95", report, step -> step.confirmed().p95()),
                        overLoad("p99", report, step -> step.confirmed().p99())));
    }

    /** Of a rate that was tried more than once the last run counts, which is the longest. */
    private static Series overLoad(String name, Report report, ToDoubleFunction<Step> milliseconds) {
        var byRate = new TreeMap<Double, Point>();
        report.steps()
                .forEach(step ->
                        byRate.put(step.perSecond(), new Point(step.perSecond(), milliseconds.applyAsDouble(step))));
        return new Series(name, List.copyOf(byRate.values()));
    }

    private static String machine(Report report) {
        return "%s, %d cores, %,d MB; %s journey"
                .formatted(
                        report.machine().processor(),
                        report.machine().cores(),
                        report.machine().megabytes(),
                        report.settings().journey().name().toLowerCase(Locale.ROOT));
    }
}
