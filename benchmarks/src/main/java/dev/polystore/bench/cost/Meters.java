package dev.polystore.bench.cost;

import static java.util.stream.Collectors.toMap;

import dev.polystore.bench.site.Site;
import dev.polystore.local.stack.Memory;
import dev.polystore.local.stack.StackStatus.ComponentStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;

/** Reads what the processes of the local stack, and this one, have used. */
public final class Meters {

    private static final String THIS = "load generator";

    private final String kafka;
    private final Map<String, Long> pids = new LinkedHashMap<>();
    private final List<Database> databases = new ArrayList<>();

    public Meters(Site site) {
        kafka = site.kafka();
        site.components().forEach(this::add);
        if (!pids.isEmpty()) {
            pids.put(THIS, ProcessHandle.current().pid());
        }
    }

    private void add(ComponentStatus component) {
        pids.put(component.name(), component.pid());
        if (component.name().endsWith("-postgres")) {
            databases.add(new Database(component.name(), component.port()));
        }
    }

    Reading read() {
        return new Reading(
                System.nanoTime(),
                byProcess(this::cpuMillis),
                Processes.cpuMillisOfMachine(),
                databases.stream().collect(toMap(Database::name, Database::counters)),
                Offsets.now(kafka));
    }

    /** The stack may be a child of this process; then its time is not this one's. */
    private long cpuMillis(long pid) {
        return pid == ProcessHandle.current().pid() ? Processes.cpuMillis(pid) : Processes.cpuMillisOfTree(pid);
    }

    Map<String, Long> megabytes() {
        return byProcess(Meters::megabytes);
    }

    private static long megabytes(long pid) {
        return pid == ProcessHandle.current().pid() ? Memory.megabytes(pid) : Memory.megabytesOfTree(pid);
    }

    private Map<String, Long> byProcess(LongUnaryOperator reading) {
        var readings = new LinkedHashMap<String, Long>();
        pids.forEach((name, pid) -> readings.put(name, reading.applyAsLong(pid)));
        return readings;
    }
}
