package dev.polystore.bench.micro.report;

import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/**
 * What one operation of a benchmark costs.
 *
 * @param messages in one operation
 * @param microseconds on average
 * @param error half of the 99.9 % confidence interval, in microseconds; not a number if there was one sample only
 * @param bytes allocated in this JVM
 */
record Figure(String benchmark, int messages, double microseconds, double error, double bytes) {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final String MESSAGES = "messages";

    static Figure of(RunResult result) {
        var time = result.getPrimaryResult();
        var allocated = result.getSecondaryResults().get(ALLOCATED);
        return new Figure(
                name(result.getParams()),
                messages(result.getParams()),
                time.getScore(),
                time.getScoreError(),
                allocated == null ? Double.NaN : allocated.getScore());
    }

    /** The class and its method, and what was set for them. */
    private static String name(BenchmarkParams params) {
        var words = params.getBenchmark().split("\\.");
        var settings = params.getParamsKeys().stream()
                .filter(key -> !key.equals(MESSAGES))
                .map(key -> " %s=%s".formatted(key, params.getParam(key)))
                .collect(Collectors.joining());
        return words[words.length - 2] + "." + words[words.length - 1] + settings;
    }

    private static int messages(BenchmarkParams params) {
        var messages = params.getParam(MESSAGES);
        return messages == null ? 1 : Integer.parseInt(messages);
    }
}
