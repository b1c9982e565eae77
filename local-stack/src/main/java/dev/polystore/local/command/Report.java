package dev.polystore.local.command;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.polystore.local.audit.Audit.Finding;
import dev.polystore.local.demo.Experience;
import dev.polystore.local.demo.Latency;
import dev.polystore.local.demo.Timeline;
import dev.polystore.local.shop.Shop;
import dev.polystore.local.terminal.Table;
import dev.polystore.local.terminal.Terminal;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Tells what a demo has shown. */
record Report(Shop shop) {

    private static final int MOST_DIFFERENCES = 20;

    void orders(List<Experience> experiences, Duration took) {
        var rows = experiences.stream().collect(groupingBy(Experience::ending, counting())).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(ending -> row(ending.getKey(), ending.getValue(), experiences.size()))
                .toList();
        out().println();
        out().print(new Table(List.of("ending", "orders", "share"), rows).text());
        var latency = Latency.of(experiences);
        out().printf(
                        "%nSubmit to confirmed: p50 %s, p95 %s. %d orders in %s, %.1f per second.%n",
                        seconds(latency.percentile(50)),
                        seconds(latency.percentile(95)),
                        experiences.size(),
                        seconds(took),
                        experiences.size() * 1000.0 / took.toMillis());
    }

    private static List<String> row(String ending, long orders, int all) {
        return List.of(ending, String.valueOf(orders), "%.1f %%".formatted(100.0 * orders / all));
    }

    /** Of one order that went well and of one that was given back: late ones, as the first meet cold services. */
    void timelines(List<Experience> experiences) {
        timeline("A confirmed order", Experience::confirmed, experiences);
        timeline("A compensated order", Experience::compensated, experiences);
    }

    private void timeline(String title, Predicate<Experience> which, List<Experience> experiences) {
        experiences.reversed().stream().filter(which).findFirst().ifPresent(example -> {
            out().printf("%n%s: %s%n", title, example.orderId());
            Timeline.ofOrder(example.orderId(), shop).forEach(timeline -> out().print(timeline.text()));
        });
    }

    void findings(List<Finding> findings) {
        out().println("\nCheck across services");
        for (var finding : findings) {
            out().printf("  %s  %s%n", finding.holds() ? "ok  " : "FAIL", finding.claim());
            finding.differences().stream()
                    .limit(MOST_DIFFERENCES)
                    .forEach(difference -> out().println("        " + difference));
            if (finding.differences().size() > MOST_DIFFERENCES) {
                out().printf("        and %d more%n", finding.differences().size() - MOST_DIFFERENCES);
            }
        }
    }

    private static String seconds(Duration duration) {
        return "%.2f s".formatted(duration.toMillis() / 1000.0);
    }

    private static PrintStream out() {
        return Terminal.out();
    }
}
