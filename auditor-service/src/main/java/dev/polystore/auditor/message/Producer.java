package dev.polystore.auditor.message;

import dev.polystore.auditor.statement.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service that sends messages. */
record Producer(Service service) {

    private static final int PAGE = 2_000;

    private record Answer(
            List<SentMessage> messages, @Nullable String next) {}

    /**
     * Some messages of its outbox.
     *
     * @param after the position before it, null for the first page
     * @param next the position before the next one, null for the last page
     */
    record Page(
            @Nullable String after,
            List<Sent> messages,
            @Nullable String next) {}

    /** What its outbox has from some time, the oldest first. */
    Stream<Page> pages(Window window) {
        return Stream.iterate(page(window, null), Objects::nonNull, page -> following(window, page));
    }

    private @Nullable Page following(Window window, Page page) {
        return page.next() == null ? null : page(window, page.next());
    }

    Page page(Window window, @Nullable String after) {
        var parameters =
                new HashMap<String, Object>(Map.of("from", window.from(), "until", window.until(), "size", PAGE));
        Stream.ofNullable(after).forEach(position -> parameters.put("after", position));
        var answer = service.get("/v1/messages/sent", parameters, Answer.class);
        var sent = answer.messages().stream()
                .map(message -> new Sent(service.name(), message))
                .toList();
        return new Page(after, sent, answer.next());
    }
}
