package dev.polystore.auditor.repair.web;

import dev.polystore.auditor.repair.AnonymousOperator;
import dev.polystore.auditor.repair.Done;
import dev.polystore.auditor.repair.Operator;
import dev.polystore.auditor.repair.Repairing;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator have done what is safe about the violations of the latest audit. */
@RestController
@RequestMapping(path = "/{version}/audits/latest/repairs", version = "v1")
class RepairController {

    private final Repairing repairing;

    RepairController(Repairing repairing) {
        this.repairing = repairing;
    }

    record Wish(@Nullable String actor, @Nullable String reason) {}

    record Repairs(List<Done> repairs) {}

    @PostMapping
    Repairs repair(@RequestBody Wish wish) {
        return new Repairs(repairing.repair(Operator.of(wish.actor(), wish.reason())));
    }

    @GetMapping
    Repairs latest() {
        return new Repairs(repairing.latest());
    }

    @ExceptionHandler
    ProblemDetail handle(AnonymousOperator e) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, e.getMessage());
        problem.setType(URI.create("urn:polystore:problem:actor-and-reason-required"));
        return problem;
    }
}
