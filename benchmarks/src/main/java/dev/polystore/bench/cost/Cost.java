package dev.polystore.bench.cost;

import java.util.List;
import java.util.Map;

/**
 * What the orders that ended in a window of time have cost.
 *
 * @param cpuMillisPerOrder of all processes together
 * @param othersPercent of the machine's processors taken by processes that have nothing to do with this
 * @param messagesPerOrder by topic
 * @param megabytes of all processes together, at the end of the window
 */
public record Cost(
        List<OfProcess> processes,
        double cpuMillisPerOrder,
        double othersPercent,
        List<OfDatabase> databases,
        Map<String, Double> messagesPerOrder,
        long megabytes) {

    /** @param cores how many processors it kept busy on average */
    public record OfProcess(String name, double cpuMillisPerOrder, double cores, long megabytes) {}

    public record OfDatabase(String name, double commitsPerOrder, double walBytesPerOrder) {}

    public double allMessagesPerOrder() {
        return messagesPerOrder.values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
