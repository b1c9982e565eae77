package dev.polystore.analytics.comparison;

import dev.polystore.analytics.copy.ControlDatabase;
import dev.polystore.analytics.copy.Copy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares two copies while events come into both.
 *
 * <p>An event comes into one copy a moment before it comes into the other, so a difference counts only if it is seen each
 * time one looks.
 */
@Component
public class CopyComparison {

    private static final int LOOKS_THAT_CONVINCE = 4;
    private static final int MOST_LOOKS = 40;
    private static final int MOST_ROWS = 20;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    private final JdbcClient jdbc;

    CopyComparison(ControlDatabase control) {
        this.jdbc = control.jdbc();
    }

    public List<TableComparison> of(Copy live, Copy rebuilt) {
        return ComparedTable.ALL.stream()
                .map(table -> compare(new TableLook(table, live, rebuilt, jdbc)))
                .toList();
    }

    private static TableComparison compare(TableLook look) {
        var sums = look.sums();
        var differences = List.<Difference>of();
        for (var looks = 0; !sums.differing().isEmpty() && looks < MOST_LOOKS; looks++) {
            var seen = look.differences(sums);
            differences = looks == 0 ? seen : inBoth(differences, seen);
            if (looks >= LOOKS_THAT_CONVINCE && !differences.isEmpty()) {
                return comparison(look, sums, differences);
            }
            pause();
            sums = look.sums();
        }
        return comparison(look, sums, List.of());
    }

    private static List<Difference> inBoth(List<Difference> before, List<Difference> now) {
        var known = before.stream().map(Difference::key).collect(Collectors.toSet());
        return now.stream()
                .filter(difference -> known.contains(difference.key()))
                .toList();
    }

    private static TableComparison comparison(TableLook look, Sums sums, List<Difference> differences) {
        return new TableComparison(
                look.table().name(),
                sums.liveContent(),
                sums.rebuiltContent(),
                differences.stream().limit(MOST_ROWS).toList());
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
