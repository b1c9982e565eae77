package dev.polystore.bench.cost;

import dev.polystore.bench.cost.Cost.OfDatabase;
import dev.polystore.bench.cost.Cost.OfProcess;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What all meters say between two moments; divided by orders it is what one of them costs. */
public record Window(Reading begin, Reading end, Map<String, Long> megabytes) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** @param orders that ended between the two moments */
    public Cost per(long orders) {
        var perOrder = 1.0 / Math.max(1, orders);
        return new Cost(
                processes(perOrder),
                cpuMillis() * perOrder,
                othersPercent(),
                databases(perOrder),
                messages(perOrder),
                megabytes.values().stream().mapToLong(Long::longValue).sum());
    }

    public Offsets from() {
        return begin.offsets();
    }

    public Offsets to() {
        return end.offsets();
    }

    private List<OfProcess> processes(double perOrder) {
        return end.cpuMillis().keySet().stream()
                .map(name -> new OfProcess(
                        name,
                        cpuMillis(name) * perOrder,
                        cpuMillis(name) / wallMillis(),
                        megabytes.getOrDefault(name, 0L)))
                .toList();
    }

    private List<OfDatabase> databases(double perOrder) {
        return end.databases().keySet().stream()
                .sorted()
                .map(name -> {
                    var used = end.counters(name).since(begin.counters(name));
                    return new OfDatabase(name, used.commits() * perOrder, used.walBytes() * perOrder);
                })
                .toList();
    }

    private Map<String, Double> messages(double perOrder) {
        var perTopic = new TreeMap<String, Double>();
        to().messagesSince(from()).forEach((topic, messages) -> {
            if (messages > 0) {
                perTopic.put(topic, messages * perOrder);
            }
        });
        return perTopic;
    }

    private double cpuMillis(String process) {
        return end.cpuMillis(process) - begin.cpuMillis(process);
    }

    private double cpuMillis() {
        return end.cpuMillis().keySet().stream().mapToDouble(this::cpuMillis).sum();
    }

    private double othersPercent() {
        var all = end.machineMillis() - begin.machineMillis();
        var capacity = wallMillis() * Runtime.getRuntime().availableProcessors();
        return Math.max(0, 100 * (all - cpuMillis()) / capacity);
    }

    private double wallMillis() {
        return (end.nanoTime() - begin.nanoTime()) / NANOS_PER_MILLI;
    }
}
