package dev.polystore.saga.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.polystore.saga.history.SagaHistory;
import dev.polystore.saga.history.SagaTimeline;
import dev.polystore.saga.orchestration.SagaNotParked;
import dev.polystore.saga.orchestration.SagaOrchestrator;
import dev.polystore.saga.orchestration.UnknownSaga;
import java.net.URI;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists sagas, tells what each has done and awaits, and resumes those that are parked. */
@RestController
@RequestMapping(path = "/v{version}/sagas", version = "1")
class SagaController {

    private final SagaHistory history;
    private final SagaOrchestrator orchestrator;

    SagaController(SagaHistory history, SagaOrchestrator orchestrator) {
        this.history = history;
        this.orchestrator = orchestrator;
    }

    @GetMapping
    SagaPage list(@ParameterObject SagaPage.Query query) {
        return SagaPage.of(history.list(query.filter(), query.shown() + 1), query.shown());
    }

    @GetMapping("/{id}")
    SagaTimeline get(@PathVariable UUID id) {
        return history.find(id).orElseThrow(() -> new UnknownSaga(id));
    }

    /** Sends again what a parked saga waits for. */
    @PostMapping("/{id}/resumption")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resume(@PathVariable UUID id) {
        orchestrator.resume(id);
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownSaga e) {
        return problem(NOT_FOUND, "unknown-saga", e);
    }

    @ExceptionHandler
    ProblemDetail handle(SagaNotParked e) {
        return problem(CONFLICT, "saga-not-parked", e);
    }

    private static ProblemDetail problem(HttpStatus status, String name, Exception e) {
        var problem = ProblemDetail.forStatusAndDetail(status, e.getMessage());
        problem.setType(URI.create("urn:polystore:problem:" + name));
        return problem;
    }
}
