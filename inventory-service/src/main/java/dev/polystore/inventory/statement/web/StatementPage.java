package dev.polystore.inventory.statement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows, from the last to the first.
 *
 * @param next where the next page begins, if there is one: its parameter {@code before}
 */
@JsonInclude(Include.NON_NULL)
record StatementPage<T>(List<T> items, @Nullable String next) {

    /** Cuts a page from a list that holds one row more if there is a next page. */
    static <T> StatementPage<T> of(List<T> found, int size, Function<T, Object> key) {
        var items = found.stream().limit(size).toList();
        return new StatementPage<>(
                items, found.size() > size ? key.apply(items.getLast()).toString() : null);
    }
}
