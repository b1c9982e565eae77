package dev.polystore.saga.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.polystore.saga.execution.SagaStatus;
import dev.polystore.saga.history.SagaFilter;
import dev.polystore.saga.history.SagaSummary;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some sagas, the youngest first.
 *
 * @param next where the next page begins, if there is one: its parameter {@code before}
 */
@JsonInclude(Include.NON_NULL)
record SagaPage(List<SagaSummary> sagas, @Nullable UUID next) {

    /** What of the list to show. */
    record Query(
            @Nullable SagaStatus status,
            @Nullable String name,
            @Nullable String subject,
            @Nullable UUID before,
            @Nullable Integer size) {

        private static final int USUAL = 20;
        private static final int MOST = 100;

        SagaFilter filter() {
            return new SagaFilter(status, name, subject, before);
        }

        int shown() {
            return size == null ? USUAL : Math.clamp(size, 1, MOST);
        }
    }

    /** Cuts a page from a list that holds one saga more if there is a next page. */
    static SagaPage of(List<SagaSummary> found, int size) {
        var shown = found.stream().limit(size).toList();
        return new SagaPage(shown, found.size() > size ? shown.getLast().id() : null);
    }
}
