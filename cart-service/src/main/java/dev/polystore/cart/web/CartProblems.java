package dev.polystore.cart.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.polystore.cart.Refusal;
import dev.polystore.cart.redis.RedisFaults;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import redis.clients.jedis.exceptions.JedisException;
import tools.jackson.core.JacksonException;

/** What is wrong with a request, what a cart says no to, and what goes wrong behind it. */
@RestControllerAdvice
class CartProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail handle(Refusal refusal) {
        var status = switch (refusal.reason()) {
            case UNKNOWN_CART, UNKNOWN_PRODUCT -> NOT_FOUND;
            case CART_CHECKED_OUT, TOTAL_CHANGED, BUSY_CART -> CONFLICT;
            case EMPTY_CART, TOO_MANY_LINES, TOO_MANY_PIECES, RETIRED_PRODUCT, OTHER_CURRENCY -> UNPROCESSABLE_CONTENT;
        };
        var name = refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return problem(status, name, String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail handle(JedisException fault) {
        return RedisFaults.isOutage(fault)
                ? problem(SERVICE_UNAVAILABLE, "database-unavailable", "The database does not answer; try again soon")
                : handleUnexpected(fault);
    }

    @ExceptionHandler
    ProblemDetail handleUnexpected(Exception failure) {
        logger.error("A request failed", failure);
        return problem(INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong here; it has been logged");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var detail = failure.getCause() instanceof JacksonException json
                        && !json.getPath().isEmpty()
                ? "Property %s is unknown or cannot be read".formatted(pathOf(json))
                : "The body is not readable JSON";
        return handleExceptionInternal(
                failure, problem(BAD_REQUEST, "unreadable-request", detail), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = failure.getFieldErrors().stream()
                .map(error -> new Violation(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        var fields = String.join(", ", errors.stream().map(Violation::field).toList());
        var problem = problem(BAD_REQUEST, "invalid-request", "Not as expected: " + fields);
        problem.setProperty("errors", errors);
        return handleExceptionInternal(failure, problem, headers, status, request);
    }

    private record Violation(String field, String problem) {}

    private static ProblemDetail problem(HttpStatus status, String name, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:polystore:problem:" + name));
        return problem;
    }

    private static String pathOf(JacksonException json) {
        var names = json.getPath().stream().map(JacksonException.Reference::getPropertyName);
        return String.join(".", names.map(String::valueOf).toList());
    }
}
