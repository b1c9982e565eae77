package dev.polystore.bench.chart;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Draws lines over a common axis. The colours can be told apart by those who see few, and on dark pages. */
public final class LineChart {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int RIGHT = WIDTH - 24;
    private static final int TOP = 90;
    private static final int BOTTOM = HEIGHT - 56;
    private static final int LEGEND_STEP = 150;
    private static final int MOST_DOTS = 40;
    private static final List<String> COLOURS = List.of("#0072b2", "#e69f00", "#d55e00", "#009e73");

    private final Labels labels;
    private final List<Series> lines;
    private final Axis across;
    private final Axis up;

    private LineChart(Labels labels, List<Series> lines, Axis across, Axis up) {
        this.labels = labels;
        this.lines = lines;
        this.across = across;
        this.up = up;
    }

    /** With values from 0 up. */
    public static LineChart linear(Labels labels, List<Series> lines) {
        return new LineChart(
                labels, lines, Axis.linear(labels.across(), xs(lines)), Axis.linear(labels.up(), ys(lines)));
    }

    /** With values that differ by powers of ten. */
    public static LineChart logarithmic(Labels labels, List<Series> lines) {
        return new LineChart(
                labels, lines, Axis.linear(labels.across(), xs(lines)), Axis.logarithmic(labels.up(), ys(lines)));
    }

    private static DoubleStream xs(List<Series> lines) {
        return lines.stream().flatMap(line -> line.points().stream()).mapToDouble(Series.Point::x);
    }

    private static DoubleStream ys(List<Series> lines) {
        return lines.stream().flatMap(line -> line.points().stream()).mapToDouble(Series.Point::y);
    }

    public String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="system-ui, sans-serif" font-size="12">
                <title>%s</title>
                <rect width="100%%" height="100%%" rx="6" fill="#ffffff"/>
                <text x="%d" y="28" font-size="15" font-weight="600" fill="#1f2328">%s</text>
                <text x="%d" y="46" fill="#59636e">%s</text>
                %s%s%s%s</svg>
                """.formatted(
                        WIDTH,
                        HEIGHT,
                        escaped(labels.title()),
                        LEFT,
                        escaped(labels.title()),
                        LEFT,
                        escaped(labels.subtitle()),
                        legend(),
                        grid(),
                        titles(),
                        lines());
    }

    private String legend() {
        return each(i -> format(
                """
                <line x1="%d" y1="66" x2="%d" y2="66" stroke="%s" stroke-width="3"/>\
                <text x="%d" y="70" fill="#1f2328">%s</text>
                """,
                LEFT + i * LEGEND_STEP,
                LEFT + i * LEGEND_STEP + 22,
                colour(i),
                LEFT + i * LEGEND_STEP + 28,
                escaped(lines.get(i).name())));
    }

    private String grid() {
        var rows = up.ticks().stream()
                .map(tick -> format("""
                        <line x1="%d" y1="%.1f" x2="%d" y2="%.1f" stroke="#d1d9e0"/>\
                        <text x="%d" y="%.1f" text-anchor="end" fill="#59636e">%s</text>
                        """, LEFT, y(tick), RIGHT, y(tick), LEFT - 8, y(tick) + 4, number(tick)))
                .collect(joining());
        var columns = across.ticks().stream()
                .map(tick -> format("""
                        <text x="%.1f" y="%d" text-anchor="middle" fill="#59636e">%s</text>
                        """, x(tick), BOTTOM + 20, number(tick)))
                .collect(joining());
        return rows + columns;
    }

    private String titles() {
        return format(
                """
                <text x="%d" y="%d" text-anchor="middle" fill="#59636e">%s</text>
                <text transform="translate(18 %d) rotate(-90)" text-anchor="middle" fill="#59636e">%s</text>
                """, (LEFT + RIGHT) / 2, HEIGHT - 14, escaped(across.title()), (TOP + BOTTOM) / 2, escaped(up.title()));
    }

    private String lines() {
        return each(i -> format("""
                <polyline points="%s" fill="none" stroke="%s" stroke-width="2" stroke-linejoin="round"/>
                %s""", points(lines.get(i)), colour(i), dots(lines.get(i), colour(i))));
    }

    private String points(Series line) {
        return line.points().stream()
                .map(point -> format("%.1f,%.1f", x(point.x()), y(point.y())))
                .collect(joining(" "));
    }

    /** Many points need none. */
    private String dots(Series line, String colour) {
        if (line.points().size() > MOST_DOTS) {
            return "";
        }
        return line.points().stream()
                .map(point -> format(
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\" fill=\"%s\"/>%n",
                        x(point.x()), y(point.y()), colour))
                .collect(joining());
    }

    private String each(IntFunction<String> drawn) {
        return IntStream.range(0, lines.size()).mapToObj(drawn).collect(joining());
    }

    private double x(double value) {
        return LEFT + across.share(value) * (RIGHT - LEFT);
    }

    private double y(double value) {
        return BOTTOM - up.share(value) * (BOTTOM - TOP);
    }

    private static String colour(int line) {
        return COLOURS.get(line % COLOURS.size());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? format("%,.0f", value) : format("%s", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
