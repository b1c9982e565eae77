package dev.polystore.simulator;

import java.net.URI;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Blocks, takes, gives up and gives back money. */
@RestController
@RequestMapping("/authorizations")
class AuthorizationController {

    private static final String KEY = "Idempotency-Key";

    private final Authorizations authorizations;
    private final Misbehaviour misbehaviour;

    AuthorizationController(Authorizations authorizations, Misbehaviour misbehaviour) {
        this.authorizations = authorizations;
        this.misbehaviour = misbehaviour;
    }

    record AuthorizationRequest(String reference, Money amount, String token) {}

    @PostMapping
    Authorization authorize(@RequestHeader(KEY) String key, @RequestBody AuthorizationRequest request) {
        var token = new TestToken(request.token());
        return misbehaviour.around(
                key, token, () -> authorizations.authorize(key, request.reference(), request.amount(), token));
    }

    @GetMapping("/by-reference/{reference}")
    Authorization get(@PathVariable String reference) {
        return authorizations.get(reference);
    }

    @PostMapping("/by-reference/{reference}/capture")
    Authorization capture(@RequestHeader(KEY) String key, @PathVariable String reference) {
        return change(key, reference, "capture", Authorization::capture);
    }

    @PostMapping("/by-reference/{reference}/void")
    Authorization cancel(@RequestHeader(KEY) String key, @PathVariable String reference) {
        return change(key, reference, "void", Authorization::cancel);
    }

    @PostMapping("/by-reference/{reference}/refund")
    Authorization refund(@RequestHeader(KEY) String key, @PathVariable String reference) {
        return change(key, reference, "refund", Authorization::refund);
    }

    private Authorization change(String key, String reference, String verb, UnaryOperator<Authorization> change) {
        var token = authorizations.get(reference).token();
        return misbehaviour.around(key, token, () -> authorizations.change(key, reference, verb, change));
    }

    @ExceptionHandler
    ProblemDetail handle(Authorizations.UnknownReference e) {
        return problem(HttpStatus.NOT_FOUND, "unknown-reference", e);
    }

    @ExceptionHandler
    ProblemDetail handle(Authorization.WrongState e) {
        return problem(HttpStatus.CONFLICT, "wrong-state", e);
    }

    @ExceptionHandler
    ProblemDetail handle(Authorizations.IdempotencyKeyReused e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", e);
    }

    @ExceptionHandler
    ProblemDetail handle(Misbehaviour.Unavailable e) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable", e);
    }

    @ExceptionHandler
    ProblemDetail handle(IllegalArgumentException e) {
        return problem(HttpStatus.BAD_REQUEST, "invalid-request", e);
    }

    private static ProblemDetail problem(HttpStatus status, String type, Exception e) {
        var problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(e.getMessage()));
        problem.setType(URI.create("urn:polystore:problem:" + type));
        return problem;
    }
}
