package dev.polystore.bench.micro.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/** Figures as a table in Markdown, with the machine and the day that they are of. */
public record FigureTable(List<Figure> figures, Bench bench) {

    /**
     * Where and when it was measured.
     *
     * @param loadAverage of the minute before; a machine that has other work gives worse figures
     */
    public record Bench(Instant began, int cores, String jdk, double loadAverage) {}

    public static FigureTable of(Collection<RunResult> results, Bench bench) {
        return new FigureTable(results.stream().map(Figure::of).toList(), bench);
    }

    /** The text, which ends with a line break. */
    public String markdown() {
        return header() + figures.stream().map(FigureTable::row).collect(Collectors.joining());
    }

    private String header() {
        return String.format(
                Locale.ROOT,
                """
                %s, %d cores, JDK %s, load average before it %.1f:

                | benchmark | messages | µs per operation | ± | µs per message | bytes allocated per operation |
                |---|---:|---:|---:|---:|---:|
                """,
                bench.began().atZone(ZoneOffset.UTC).toLocalDate(),
                bench.cores(),
                bench.jdk(),
                bench.loadAverage());
    }

    private static String row(Figure figure) {
        return String.format(
                Locale.ROOT,
                "| `%s` | %d | %,.2f | %s | %,.2f | %,.0f |\n",
                figure.benchmark(),
                figure.messages(),
                figure.microseconds(),
                Double.isNaN(figure.error()) ? "" : String.format(Locale.ROOT, "%,.2f", figure.error()),
                figure.microseconds() / figure.messages(),
                figure.bytes());
    }
}
