package dev.polystore.bench.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Where values lie between the two ends of an axis.
 *
 * @param from at its beginning; above 0 if it is logarithmic
 * @param logarithmic whether each step multiplies
 */
record Axis(String title, double from, double to, boolean logarithmic) {

    private static final int STEPS = 6;

    /** From 0 to a round number above all values. */
    static Axis linear(String title, DoubleStream values) {
        var most = values.max().orElse(1);
        var step = roundStep(most / STEPS);
        return new Axis(title, 0, step * Math.max(1, Math.ceil(most / step)), false);
    }

    /** From the power of ten below all values to the one above them. */
    static Axis logarithmic(String title, DoubleStream values) {
        var range = values.filter(value -> value > 0).summaryStatistics();
        var from = range.getCount() == 0 ? 1 : Math.pow(10, Math.floor(Math.log10(range.getMin())));
        var to = range.getCount() == 0 ? 10 : Math.pow(10, Math.ceil(Math.log10(range.getMax())));
        return new Axis(title, from, to > from ? to : from * 10, true);
    }

    /** Between 0, the beginning, and 1, the end. */
    double share(double value) {
        return logarithmic
                ? Math.log10(Math.max(value, from) / from) / Math.log10(to / from)
                : (value - from) / (to - from);
    }

    List<Double> ticks() {
        if (logarithmic) {
            return DoubleStream.iterate(from, tick -> tick <= to * 1.001, tick -> tick * 10)
                    .boxed()
                    .toList();
        }
        var step = roundStep((to - from) / STEPS);
        var count = (int) Math.round((to - from) / step);
        return IntStream.rangeClosed(0, count).mapToObj(i -> from + i * step).toList();
    }

    /** The next of 1, 2 and 5 times a power of ten. */
    private static double roundStep(double atLeast) {
        var power = Math.pow(10, Math.floor(Math.log10(Math.max(atLeast, 1e-9))));
        return DoubleStream.of(1, 2, 5, 10)
                .map(factor -> factor * power)
                .filter(step -> step >= atLeast * 0.999)
                .findFirst()
                .orElse(10 * power);
    }
}
