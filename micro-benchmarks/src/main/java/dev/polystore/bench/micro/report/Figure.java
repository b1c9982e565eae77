package dev.polystore.bench.micro.report;

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

    /** The class and its method. */
    private static String name(BenchmarkParams params) {
        var words = params.getBenchmark().split("\\.");
        return words[words.length - 2] + "." + words[words.length - 1];
    }

    private static int messages(BenchmarkParams params) {
        var messages = params.getParam("messages");
        return messages == null ? 1 : Integer.parseInt(messages);
    }
}
