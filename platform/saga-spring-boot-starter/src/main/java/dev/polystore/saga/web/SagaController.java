package dev.polystore.saga.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.polystore.saga.history.SagaHistory;
import dev.polystore.saga.history.SagaTimeline;
import dev.polystore.saga.orchestration.UnknownSaga;
import dev.polystore.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finds sagas, and tells what each has done, awaits, and why. */
@RestController
@RequestMapping(path = "/v{version}/sagas", version = "1")
@Tag(name = "sagas", description = "What sagas do and wait for, and what an operator can do about it")
class SagaController {

    private final SagaHistory history;
    private final Clock clock;

    SagaController(SagaHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Find sagas",
            description = "The youngest first. Each says in one sentence ('why') what it waits for, or how it ended.")
    SagaPage list(@ParameterObject SagaQuery query) {
        return SagaPage.of(history.list(query.filter(clock.instant()), query.shown() + 1), query.shown());
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "Tell the story of a saga",
            description = "Its log with every message and every intervention, what it awaits, and what remains.")
    SagaTimeline get(@PathVariable UUID id) {
        return history.find(id).orElseThrow(() -> new UnknownSaga(id));
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownSaga e) {
        return Problems.of(NOT_FOUND, "unknown-saga", e);
    }
}
