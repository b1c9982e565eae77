package dev.polystore.messaging.accounting.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.polystore.messaging.accounting.SentMessages;
import dev.polystore.messaging.accounting.SentPage;
import dev.polystore.messaging.accounting.TimeWindow;
import dev.polystore.messaging.accounting.UnknownMessage;
import dev.polystore.web.Problems;
import dev.polystore.web.operator.Decision;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tells what lies in the outbox, and sends a message once more for an operator. */
@RestController
@RequestMapping(path = "/v{version}/messages/sent", version = "1")
class SentMessageController {

    private static final Logger log = LoggerFactory.getLogger(SentMessageController.class);
    private static final int MOST = 2_000;

    private final SentMessages messages;

    SentMessageController(SentMessages messages) {
        this.messages = messages;
    }

    @GetMapping
    SentPage list(
            @RequestParam Instant from,
            @RequestParam Instant until,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "500") int size) {
        return messages.page(new TimeWindow(from, until, after), Math.clamp(size, 1, MOST));
    }

    @PostMapping("/{id}/emissions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void emitAgain(@PathVariable UUID id, @RequestBody Decision decision) {
        var operator = decision.operator();
        if (!messages.emitAgain(id, operator)) {
            throw new UnknownMessage(id);
        }
        log.warn("Message {} is sent once more, at the wish of {}: {}", id, operator.actor(), operator.reason());
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownMessage e) {
        return Problems.of(NOT_FOUND, "unknown-message", e);
    }

    @ExceptionHandler
    ProblemDetail handle(IllegalArgumentException e) {
        return Problems.of(BAD_REQUEST, "invalid-position", e);
    }
}
