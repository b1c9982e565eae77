package dev.polystore.auditor.message;

import dev.polystore.auditor.statement.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service that sends messages. */
record Producer(Service service) {

    private static final int PAGE = 2_000;

    private record Page(
            List<SentMessage> messages, @Nullable String next) {}

    List<Sent> sent(Window window) {
        var sent = new ArrayList<SentMessage>();
        @Nullable String after = null;
        do {
            var page = page(window, after, PAGE);
            sent.addAll(page.messages());
            after = page.next();
        } while (after != null);
        return sent.stream().map(message -> new Sent(service.name(), message)).toList();
    }

    /** When the oldest message was sent that its outbox still has. */
    Optional<Instant> beginning(Window window) {
        return page(window, null, 1).messages().stream().map(SentMessage::at).findFirst();
    }

    /** When the last message of the first page was sent, if there is another page. */
    Instant endOfPage(Window window) {
        var page = page(window, null, PAGE);
        return page.next() == null ? window.until() : page.messages().getLast().at();
    }

    private Page page(Window window, @Nullable String after, int size) {
        var parameters =
                new HashMap<String, Object>(Map.of("from", window.from(), "until", window.until(), "size", size));
        Stream.ofNullable(after).forEach(position -> parameters.put("after", position));
        return service.get("/v1/messages/sent", parameters, Page.class);
    }
}
