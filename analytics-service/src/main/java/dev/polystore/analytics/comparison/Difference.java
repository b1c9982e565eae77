package dev.polystore.analytics.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that two copies do not have the same.
 *
 * @param key the columns that it is known by, as JSON
 * @param columns those that differ, if both copies have the row
 */
public record Difference(Kind kind, String key, List<Column> columns) {

    /** Which copy has the row. */
    public enum Kind {
        ONLY_LIVE,
        ONLY_REBUILT,
        CHANGED
    }

    /** A column that is not the same. */
    public record Column(
            String name, @Nullable String live, @Nullable String rebuilt) {}
}
