package dev.polystore.messaging.accounting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some messages of an outbox, the oldest first.
 *
 * @param next where the next page begins, if there is one: its parameter {@code after}
 */
@JsonInclude(Include.NON_NULL)
public record SentPage(List<SentMessage> messages, @Nullable String next) {

    /** Cuts a page from rows, of which there is one more if there is a next page. */
    public static <T> SentPage of(
            List<T> found, int size, Function<T, SentMessage> message, Function<T, String> position) {
        var shown = found.stream().limit(size).toList();
        var next = found.size() > size ? position.apply(shown.getLast()) : null;
        return new SentPage(shown.stream().map(message).toList(), next);
    }
}
