package dev.polystore.bench.micro;

import dev.polystore.bench.micro.report.FigurePage;
import dev.polystore.bench.micro.report.FigureTable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What {@code ./polystore bench --micro} runs, in the project's directory and with JMH's own options. */
final class MicroBench {

    private static final Path DOCS = Path.of("docs", "benchmarks");

    private MicroBench() {}

    static void main(String[] args) throws CommandLineOptionException, RunnerException, IOException {
        var asked = new CommandLineOptions(args);
        if (asked.shouldHelp()) {
            asked.showHelp();
        } else if (asked.shouldList()) {
            new Runner(asked).list();
        } else {
            measure(asked);
        }
    }

    /** Whoever names a file for the result ({@code -rff}) only tries something out: the documents stay as they are. */
    private static void measure(CommandLineOptions asked) throws RunnerException, IOException {
        var bench = bench(Clock.systemUTC());
        var results = new Runner(new OptionsBuilder()
                        .parent(asked)
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .resultFormat(ResultFormatType.JSON)
                        .result(asked.getResult()
                                .orElse(DOCS.resolve("micro.json").toString()))
                        .build())
                .run();
        var table = FigureTable.of(results, bench);
        System.out.println(table.markdown());
        if (!asked.getResult().hasValue()) {
            new FigurePage(DOCS.resolve("micro.md")).show(table);
        }
    }

    private static FigureTable.Bench bench(Clock clock) {
        return new FigureTable.Bench(
                clock.instant(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
