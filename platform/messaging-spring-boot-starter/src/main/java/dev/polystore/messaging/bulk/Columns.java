package dev.polystore.messaging.bulk;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns rows into columns, from which {@code unnest} makes rows again in the database: one round trip for all. */
public final class Columns {

    private Columns() {}

    /** One value of each row, as text to be cast in the statement. */
    public static <T> @Nullable String[] of(Collection<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream().map(value).map(Columns::text).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
