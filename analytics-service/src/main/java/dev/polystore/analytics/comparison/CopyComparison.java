package dev.polystore.analytics.comparison;

import dev.polystore.analytics.copy.ControlDatabase;
import dev.polystore.analytics.copy.Copy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    private static final int LOOKS_THAT_CONVINCE = 5;
    private static final int MOST_LOOKS = 40;
    private static final int BUCKETS_AT_A_TIME = 16;
    private static final int MOST_ROWS = 20;

    private final JdbcClient jdbc;
    private final Interlude interlude;

    CopyComparison(ControlDatabase control, Interlude interlude) {
        this.jdbc = control.jdbc();
        this.interlude = interlude;
    }

    public List<TableComparison> of(Copy live, Copy rebuilt) {
        return ComparedTable.ALL.stream()
                .map(table -> compare(new TableLook(table, live, rebuilt, jdbc)))
                .toList();
    }

    private TableComparison compare(TableLook look) {
        var suspects = new TreeSet<>(look.sums().differing());
        for (var looks = 1; looks < LOOKS_THAT_CONVINCE && !suspects.isEmpty(); looks++) {
            interlude.await();
            suspects.retainAll(look.sums().differing());
        }
        var differences = differences(look, suspects);
        var sums = differences.isEmpty() ? equalSums(look) : look.sums();
        return new TableComparison(
                look.table().name(),
                sums.liveContent(),
                sums.rebuiltContent(),
                differences.stream().limit(MOST_ROWS).toList());
    }

    /** Of a few buckets at a time, as all of a large table would be too much. */
    private List<Difference> differences(TableLook look, Set<Integer> suspects) {
        while (!suspects.isEmpty()) {
            var some = suspects.stream().limit(BUCKETS_AT_A_TIME).toList();
            var differences = lasting(look, some);
            if (!differences.isEmpty()) {
                return differences;
            }
            some.forEach(suspects::remove);
        }
        return List.of();
    }

    private List<Difference> lasting(TableLook look, List<Integer> buckets) {
        var differences = look.differences(buckets);
        for (var looks = 1; looks < LOOKS_THAT_CONVINCE && !differences.isEmpty(); looks++) {
            interlude.await();
            differences = inBoth(differences, look.differences(buckets));
        }
        return differences;
    }

    /** Those of a moment in which nothing was on its way, if there is one. */
    private Sums equalSums(TableLook look) {
        var sums = look.sums();
        for (var looks = 1; looks < MOST_LOOKS && !sums.differing().isEmpty(); looks++) {
            interlude.await();
            sums = look.sums();
        }
        return sums;
    }

    private static List<Difference> inBoth(List<Difference> before, List<Difference> now) {
        var known = before.stream().map(Difference::key).collect(Collectors.toSet());
        return now.stream()
                .filter(difference -> known.contains(difference.key()))
                .toList();
    }
}
