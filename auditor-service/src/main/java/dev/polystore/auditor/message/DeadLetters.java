package dev.polystore.auditor.message;

import dev.polystore.auditor.audit.Note;
import dev.polystore.auditor.statement.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a service could not handle: it is not lost, an operator knows of it. */
record DeadLetters(Service service) {

    private static final int PAGE = 100;

    private record Page(List<Letter> letters, int found) {}

    record Letter(String id, String type, String cause, Map<String, String> headers) {}

    List<Letter> waiting() {
        return inState("WAITING");
    }

    /** The ids of messages that wait, or were given up by an operator. */
    Set<String> messages() {
        return Stream.concat(waiting().stream(), inState("DISCARDED").stream())
                .map(letter -> letter.headers().getOrDefault("ce_id", ""))
                .collect(Collectors.toSet());
    }

    private List<Letter> inState(String state) {
        var letters = new ArrayList<Letter>();
        var page = page(state, 0);
        for (int number = 1; !page.letters().isEmpty(); number++) {
            letters.addAll(page.letters());
            if (letters.size() >= page.found()) {
                break;
            }
            page = page(state, number);
        }
        return letters;
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
