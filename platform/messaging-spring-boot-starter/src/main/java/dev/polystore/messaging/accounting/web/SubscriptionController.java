package dev.polystore.messaging.accounting.web;

import dev.polystore.messaging.accounting.HandledMessages;
import dev.polystore.messaging.consumer.Subscriptions;
import dev.polystore.messaging.consumer.Subscriptions.Subscription;
import dev.polystore.web.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells which messages this service takes in, and which of some it has handled. */
@RestController
@RequestMapping(path = "/v{version}/messages", version = "1")
class SubscriptionController {

    private static final int MOST = 2_000;

    private final Subscriptions subscriptions;
    private final @Nullable HandledMessages inbox;

    SubscriptionController(Subscriptions subscriptions, @Nullable HandledMessages inbox) {
        this.subscriptions = subscriptions;
        this.inbox = inbox;
    }

    /** @param inbox whether it is noted which messages were handled */
    record Intake(boolean inbox, List<Subscription> subscriptions) {}

    record Question(Collection<UUID> ids) {}

    record Handled(Set<UUID> ids) {}

    @GetMapping("/subscriptions")
    Intake subscriptions() {
        return new Intake(inbox != null, subscriptions.all());
    }

    /** Which of some messages took effect here. A question, but too long for a URL. */
    @PostMapping("/handled")
    Handled handled(@RequestBody Question question) {
        if (inbox == null) {
            throw new Unanswerable("This service keeps no inbox: it may be told the same twice");
        }
        if (question.ids().size() > MOST) {
            throw new Unanswerable("Ask for at most %d messages at once".formatted(MOST));
        }
        return new Handled(inbox.among(question.ids()));
    }

    @ExceptionHandler
    ProblemDetail handle(Unanswerable e) {
        return Problems.of(HttpStatus.BAD_REQUEST, "unanswerable-question", e);
    }

    static final class Unanswerable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unanswerable(String message) {
            super(message);
        }
    }
}
