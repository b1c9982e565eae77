package dev.polystore.saga.web;

import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.polystore.saga.execution.Intervention;
import dev.polystore.saga.execution.Intervention.Compensate;
import dev.polystore.saga.execution.Intervention.Resume;
import dev.polystore.saga.execution.Intervention.Retry;
import dev.polystore.saga.execution.Intervention.Skip;
import dev.polystore.saga.execution.InterventionRefused;
import dev.polystore.saga.history.SagaHistory;
import dev.polystore.saga.history.SagaSummary;
import dev.polystore.saga.orchestration.SagaOrchestrator;
import dev.polystore.saga.orchestration.UnknownSaga;
import dev.polystore.web.Problems;
import dev.polystore.web.operator.Decision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator intervene in a saga; what would break its promises is refused. */
@RestController
@RequestMapping(path = "/v{version}/sagas/{id}", version = "1")
@ResponseStatus(ACCEPTED)
@Tag(name = "sagas")
class InterventionController {

    private final SagaOrchestrator orchestrator;
    private final SagaHistory history;

    InterventionController(SagaOrchestrator orchestrator, SagaHistory history) {
        this.orchestrator = orchestrator;
        this.history = history;
    }

    /** Who wants a step skipped, and why. */
    record SkipDecision(
            @Nullable String step,
            @Nullable String actor,
            @Nullable String reason) {}

    @PostMapping("/retries")
    @Operation(
            summary = "Retry now",
            description = "Sends again at once what the saga waits for; its time begins anew. Not for a parked saga.")
    SagaSummary retry(@PathVariable UUID id, @RequestBody Decision decision) {
        return intervene(id, new Retry(), decision);
    }

    @PostMapping("/resumptions")
    @Operation(
            summary = "Resume a parked saga",
            description = "Sends again what it is parked for, as if for the first time.")
    SagaSummary resume(@PathVariable UUID id, @RequestBody Decision decision) {
        return intervene(id, new Resume(), decision);
    }

    @PostMapping("/compensations")
    @Operation(
            summary = "Compensate now",
            description = "Turns the saga around, unless its point of no return has been asked for.")
    SagaSummary compensate(@PathVariable UUID id, @RequestBody Decision decision) {
        return intervene(id, new Compensate(), decision);
    }

    @PostMapping("/skips")
    @Operation(
            summary = "Skip a step",
            description = "Leaves out a step that is awaited and whose definition allows it; never a compensation.")
    SagaSummary skip(@PathVariable UUID id, @RequestBody SkipDecision decision) {
        if (decision.step() == null || decision.step().isBlank()) {
            throw new StepRequired();
        }
        return intervene(id, new Skip(decision.step()), new Decision(decision.actor(), decision.reason()));
    }

    private SagaSummary intervene(UUID id, Intervention wanted, Decision decision) {
        orchestrator.intervene(id, wanted, decision.operator());
        return history.find(id).orElseThrow(() -> new UnknownSaga(id)).saga();
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownSaga e) {
        return Problems.of(NOT_FOUND, "unknown-saga", e);
    }

    @ExceptionHandler
    ProblemDetail handle(StepRequired e) {
        return Problems.of(BAD_REQUEST, "step-required", e);
    }

    @ExceptionHandler
    ProblemDetail handle(InterventionRefused e) {
        return Problems.of(CONFLICT, "saga-intervention-refused", e);
    }
}
