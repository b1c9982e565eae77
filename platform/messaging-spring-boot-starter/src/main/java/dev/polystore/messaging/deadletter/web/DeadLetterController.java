package dev.polystore.messaging.deadletter.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import dev.polystore.messaging.deadletter.DeadLetter;
import dev.polystore.messaging.deadletter.DeadLetterDesk;
import dev.polystore.messaging.deadletter.LetterId;
import dev.polystore.messaging.deadletter.LetterSettled;
import dev.polystore.messaging.deadletter.Replay;
import dev.polystore.messaging.deadletter.UnknownLetter;
import dev.polystore.messaging.inbox.ParkedKeys.ParkedKey;
import dev.polystore.web.Problems;
import dev.polystore.web.operator.Operator;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows an operator what could not be handled and which keys wait for it, and takes the decision what to do. */
@RestController
@RequestMapping(path = "/v{version}", version = "1")
class DeadLetterController {

    private final DeadLetterDesk desk;

    DeadLetterController(DeadLetterDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/dead-letters")
    LetterPage list(@ParameterObject LetterPage.Query query) {
        return LetterPage.of(desk.letters(), query);
    }

    @GetMapping("/dead-letters/{id}")
    DeadLetter get(@PathVariable String id) {
        return desk.letter(LetterId.parse(id));
    }

    @GetMapping("/parked-keys")
    List<ParkedKey> parkedKeys() {
        return desk.parkedKeys();
    }

    /** Handles it again, together with all that waits on its key; with {@code dryRun} only tells what would happen. */
    @PostMapping("/dead-letters/{id}/replays")
    Replay replay(@PathVariable String id, @RequestBody Decision decision) {
        var letter = LetterId.parse(id);
        return decision.isDryRun() ? desk.rehearse(letter) : desk.replay(letter, decision.operator());
    }

    @PostMapping("/dead-letters/{id}/discards")
    DeadLetter discard(@PathVariable String id, @RequestBody Decision decision) {
        return desk.discard(LetterId.parse(id), decision.operator());
    }

    /**
     * What an operator decides.
     *
     * @param dryRun only for a replay: tell what would happen
     */
    record Decision(
            @Nullable String actor,
            @Nullable String reason,
            @Nullable Boolean dryRun) {

        boolean isDryRun() {
            return Boolean.TRUE.equals(dryRun);
        }

        Operator operator() {
            return Operator.of(actor, reason);
        }
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownLetter e) {
        return Problems.of(NOT_FOUND, "unknown-dead-letter", e);
    }

    @ExceptionHandler
    ProblemDetail handle(LetterSettled e) {
        return Problems.of(CONFLICT, "dead-letter-settled", e);
    }

    @ExceptionHandler
    ProblemDetail handle(KafkaException e) {
        return Problems.of(SERVICE_UNAVAILABLE, "kafka-away", e);
    }
}
