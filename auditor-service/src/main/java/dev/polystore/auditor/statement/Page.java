package dev.polystore.auditor.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a statement, from the last to the first.
 *
 * @param next where the next page begins, if there is one: its parameter {@code before}
 */
public record Page<T>(List<T> items, @Nullable String next) {}
