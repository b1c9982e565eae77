package dev.polystore.saga.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
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

    /** Cuts a page from a list that holds one saga more if there is a next page. */
    static SagaPage of(List<SagaSummary> found, int size) {
        var shown = found.stream().limit(size).toList();
        return new SagaPage(shown, found.size() > size ? shown.getLast().id() : null);
    }
}
