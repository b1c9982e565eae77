package dev.polystore.local.command;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.polystore.local.auditor.AuditReport;
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

    void audit(AuditReport audit) {
        out().println("\nAudit");
        AuditTables.report(audit);
    }

    private static String seconds(Duration duration) {
        return "%.2f s".formatted(duration.toMillis() / 1000.0);
    }

    private static PrintStream out() {
        return Terminal.out();
    }
}
