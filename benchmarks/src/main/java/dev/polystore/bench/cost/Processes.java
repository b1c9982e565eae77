package dev.polystore.bench.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Processor time of processes. Linux tells that of a process's ended children too, so that of a PostgreSQL whose
 * connections come and go is whole; elsewhere only that of living ones is known.
 */
final class Processes {

    private static final long MILLIS_PER_TICK = 10;

    /** Behind the name, which may hold blanks: own user and system time, and that of ended children. */
    private static final int FIRST_TIME = 11;

    private static final int LAST_TIME = 14;

    private Processes() {}

    /** Of a process and all that it started, in milliseconds. */
    static long cpuMillisOfTree(long pid) {
        return ProcessHandle.of(pid)
                .map(root -> Stream.concat(Stream.of(root), root.descendants())
                        .mapToLong(process -> cpuMillis(process.pid()))
                        .sum())
                .orElse(0L);
    }

    /** Of one process, in milliseconds. */
    static long cpuMillis(long pid) {
        try {
            return cpuMillis(Files.readString(Path.of("/proc/%d/stat".formatted(pid))));
        } catch (IOException e) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().totalCpuDuration())
                    .map(Duration::toMillis)
                    .orElse(0L);
        }
    }

    static long cpuMillis(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        var ticks = 0L;
        for (var i = FIRST_TIME; i <= LAST_TIME; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks * MILLIS_PER_TICK;
    }

    /** Of everything on this machine, in milliseconds; 0 where it cannot be told. */
    static long cpuMillisOfMachine() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            return lines.findFirst().map(Processes::busyMillis).orElse(0L);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Without idling and waiting for disks. */
    static long busyMillis(String cpu) {
        var fields = cpu.trim().split(" +");
        var ticks = Stream.of(1, 2, 3, 6, 7)
                .mapToLong(i -> Long.parseLong(fields[i]))
                .sum();
        return ticks * MILLIS_PER_TICK;
    }
}
