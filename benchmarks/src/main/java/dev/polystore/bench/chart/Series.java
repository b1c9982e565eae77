package dev.polystore.bench.chart;

import java.util.List;

/** A line of a chart, from left to right. */
public record Series(String name, List<Point> points) {

    public record Point(double x, double y) {}

    public Series {
        points = List.copyOf(points);
    }
}
