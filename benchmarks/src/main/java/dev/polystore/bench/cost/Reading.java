package dev.polystore.bench.cost;

import dev.polystore.bench.cost.Database.Counters;
import java.util.Map;

/**
 * All meters at a moment.
 *
 * @param cpuMillis by process
 * @param machineMillis processor time of all that runs on this machine
 */
record Reading(
        long nanoTime,
        Map<String, Long> cpuMillis,
        long machineMillis,
        Map<String, Counters> databases,
        Offsets offsets) {

    private static final Counters NOTHING = new Counters(0, 0);

    long cpuMillis(String process) {
        return cpuMillis.getOrDefault(process, 0L);
    }

    Counters counters(String database) {
        return databases.getOrDefault(database, NOTHING);
    }
}
