package dev.polystore.analytics.rebuild.web;

import dev.polystore.analytics.question.Page;
import dev.polystore.analytics.rebuild.Rebuild;
import dev.polystore.analytics.rebuild.RebuildUnderWay;
import dev.polystore.analytics.rebuild.Rebuilding;
import dev.polystore.analytics.rebuild.Rebuilds;
import dev.polystore.analytics.rebuild.UnknownRebuild;
import dev.polystore.analytics.rebuild.WrongState;
import dev.polystore.web.Problems;
import dev.polystore.web.operator.Decision;
import dev.polystore.web.operator.Operator;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Begins rebuilds of the read model, tells how far they are, and takes decisions about them. */
@RestController
@RequestMapping(path = "/v{version}/rebuilds", version = "1")
class RebuildController {

    private final Rebuilding rebuilding;
    private final Rebuilds rebuilds;

    RebuildController(Rebuilding rebuilding, Rebuilds rebuilds) {
        this.rebuilding = rebuilding;
        this.rebuilds = rebuilds;
    }

    /**
     * Who wants a rebuild.
     *
     * @param force whether the new copy takes over even if it differs from the live one
     */
    record Request(
            @Nullable String actor,
            @Nullable String reason,
            @Nullable Boolean force) {}

    record Listing(List<Rebuild> items, int page, int size) {}

    @PostMapping
    ResponseEntity<Rebuild> request(@RequestBody Request request) {
        return accepted(rebuilding.request(
                Boolean.TRUE.equals(request.force()), Operator.of(request.actor(), request.reason())));
    }

    @GetMapping
    Listing list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
        return new Listing(rebuilds.list(new Page(page, size)), page, size);
    }

    @GetMapping("/{id}")
    Rebuild get(@PathVariable UUID id) {
        return rebuilds.get(id);
    }

    @PostMapping("/{id}/swap")
    ResponseEntity<Rebuild> swap(@PathVariable UUID id, @RequestBody Decision decision) {
        return accepted(rebuilding.swap(id, decision.operator()));
    }

    @PostMapping("/{id}/cancellation")
    ResponseEntity<Rebuild> cancel(@PathVariable UUID id, @RequestBody Decision decision) {
        return accepted(rebuilding.cancel(id, decision.operator()));
    }

    private static ResponseEntity<Rebuild> accepted(Rebuild rebuild) {
        return ResponseEntity.accepted()
                .location(URI.create("/v1/rebuilds/" + rebuild.id()))
                .body(rebuild);
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownRebuild e) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown-rebuild", e);
    }

    @ExceptionHandler
    ProblemDetail handle(RebuildUnderWay e) {
        return Problems.of(HttpStatus.CONFLICT, "rebuild-under-way", e);
    }

    @ExceptionHandler
    ProblemDetail handle(WrongState e) {
        return Problems.of(HttpStatus.CONFLICT, "wrong-state", e);
    }
}
