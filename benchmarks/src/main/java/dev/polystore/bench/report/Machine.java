package dev.polystore.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where it was measured.
 *
 * @param megabytes of memory
 * @param loadAverage of the minute before anything was measured; a machine that has other work gives lower figures
 */
public record Machine(String processor, int cores, long megabytes, String system, String jdk, double loadAverage) {

    private static final int KILO = 1024;

    public static Machine here() {
        return new Machine(
                field("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                kilobytes() / KILO,
                "%s %s".formatted(System.getProperty("os.name"), System.getProperty("os.version")),
                System.getProperty("java.vendor") + " " + Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static long kilobytes() {
        var digits = field("/proc/meminfo", "MemTotal").replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    /** Of a file of Linux that holds a name and a value in each line. */
    private static String field(String file, String name) {
        Predicate<String> named = line -> line.startsWith(name);
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(named)
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
