package dev.polystore.auditor.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * What was seen at a look.
 *
 * @param rows how many were compared
 * @param underWay how many of them are on their way and could not be judged yet
 */
public record Sighting(List<Violation> violations, List<Note> notes, long rows, long underWay) {

    public static Sighting nothing() {
        return new Sighting(List.of(), List.of(), 0, 0);
    }

    public Sighting and(Sighting other) {
        return new Sighting(
                both(violations, other.violations),
                both(notes, other.notes),
                rows + other.rows,
                underWay + other.underWay);
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
