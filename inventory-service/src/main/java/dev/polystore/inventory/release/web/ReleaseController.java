package dev.polystore.inventory.release.web;

import dev.polystore.inventory.release.NothingToRelease;
import dev.polystore.inventory.release.Release;
import dev.polystore.inventory.release.Releases;
import dev.polystore.inventory.release.ReleasingReservations;
import dev.polystore.web.Problems;
import dev.polystore.web.operator.Decision;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Gives back what is held for an order, when an operator knows that nobody else will. */
@RestController
@RequestMapping(path = "/{version}/reservations/{orderId}/releases", version = "v1")
class ReleaseController {

    private final ReleasingReservations releasing;
    private final Releases releases;

    ReleaseController(ReleasingReservations releasing, Releases releases) {
        this.releasing = releasing;
        this.releases = releases;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void release(@PathVariable UUID orderId, @RequestBody Decision decision) {
        releasing.release(orderId, decision.operator());
    }

    @GetMapping
    List<Release> list(@PathVariable UUID orderId) {
        return releases.ofOrder(orderId);
    }

    @ExceptionHandler
    ProblemDetail handle(NothingToRelease nothing) {
        return Problems.of(HttpStatus.CONFLICT, "nothing-to-release", nothing);
    }
}
