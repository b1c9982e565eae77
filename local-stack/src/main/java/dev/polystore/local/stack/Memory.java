package dev.polystore.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/**
 * How much memory process trees use. Linux can tell the proportional share of each process, in which pages that several
 * of them use count once; elsewhere it is what {@code ps} calls the resident set.
 */
public final class Memory {

    private Memory() {}

    /** Of a process and all that it started, in megabytes. */
    public static long megabytesOfTree(long pid) {
        return ProcessHandle.of(pid)
                .map(root -> LongStream.concat(
                                LongStream.of(pid), root.descendants().mapToLong(ProcessHandle::pid))
                        .map(Memory::kilobytes)
                        .sum())
                .map(kilobytes -> kilobytes / 1024)
                .orElse(0L);
    }

    /** Of one process without those that it started, in megabytes. */
    public static long megabytes(long pid) {
        return kilobytes(pid) / 1024;
    }

    private static long kilobytes(long pid) {
        try {
            return field(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:");
        } catch (IOException e) {
            return residentSet(pid);
        }
    }

    private static long residentSet(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
            try (var output = ps.inputReader()) {
                var line = output.readLine();
                return line == null ? 0 : Long.parseLong(line.strip());
            }
        } catch (IOException e) {
            return 0;
        }
    }

    private static long field(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElse(0);
    }
}
