package dev.polystore.auditor.message;

import dev.polystore.auditor.audit.Note;
import dev.polystore.auditor.statement.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a service could not handle: it is not lost, an operator knows of it. */
record DeadLetters(Service service) {

    private static final String WAITING = "WAITING";
    private static final int PAGE = 100;

    private record Page(List<Letter> letters, int found) {}

    record Letter(String id, String type, String cause, Map<String, String> headers) {}

    long countWaiting() {
        return page(WAITING, 0).found();
    }

    /** Read on the way, as there may be many. */
    Stream<Letter> waiting() {
        return inState(WAITING);
    }

    /** The ids of messages that wait, or were given up by an operator. */
    Set<String> messages() {
        return Stream.concat(waiting(), inState("DISCARDED"))
                .map(letter -> letter.headers().getOrDefault("ce_id", ""))
                .collect(Collectors.toSet());
    }

    private Stream<Letter> inState(String state) {
        var first = page(state, 0);
        var others = IntStream.range(1, Math.ceilDiv(first.found(), PAGE)).mapToObj(number -> page(state, number));
        return Stream.concat(Stream.of(first), others).flatMap(page -> page.letters().stream());
    }

    private Page page(String state, int number) {
        return service.get("/v1/dead-letters", Map.of("state", state, "page", number, "size", PAGE), Page.class);
    }

    Note note(Letter letter) {
        return new Note(
                "A dead letter of %s waits for an operator: %s".formatted(service.name(), letter.cause()),
                Map.of(
                        "letter",
                        letter.id(),
                        "message",
                        letter.headers().getOrDefault("ce_id", ""),
                        "type",
                        letter.type(),
                        "service",
                        service.name()));
    }
}
