package dev.polystore.catalog.product.web;

import static org.springframework.http.HttpHeaders.IF_MATCH;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import com.mongodb.MongoException;
import dev.polystore.catalog.product.Violation;
import dev.polystore.catalog.store.MongoFaults;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** What is wrong with a request before the catalog looks at it, and what goes wrong behind it. */
@RestControllerAdvice
@Order(2)
class RequestProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler({MongoException.class, TransactionException.class})
    ProblemDetail handleFault(Exception fault) {
        if (MongoFaults.isOutage(fault)) {
            return problem(SERVICE_UNAVAILABLE, "database-unavailable", "The database does not answer; try again soon");
        }
        if (MongoFaults.isConflict(fault)) {
            return problem(CONFLICT, "concurrent-change", "Others change the same product; try again");
        }
        return handleUnexpected(fault);
    }

    @ExceptionHandler
    ProblemDetail handleUnexpected(Exception failure) {
        logger.error("A request failed", failure);
        return problem(INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong here; it has been logged");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure instanceof MissingRequestHeaderException missing
                && missing.getHeaderName().equals(IF_MATCH)) {
            var detail = "Say in the header If-Match which version to change: the ETag that a GET has answered";
            return respond(failure, problem(PRECONDITION_REQUIRED, "precondition-required", detail), headers, request);
        }
        return super.handleServletRequestBindingException(failure, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var detail = failure.getCause() instanceof JacksonException json
                        && !json.getPath().isEmpty()
                ? "Property %s is unknown or cannot be read".formatted(pathOf(json))
                : "The body is not readable JSON";
        return respond(failure, problem(BAD_REQUEST, "unreadable-request", detail), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = failure.getFieldErrors().stream()
                .map(error -> new Violation(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        return respond(failure, invalid(errors), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = failure.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new Violation(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
        return respond(failure, invalid(errors), headers, request);
    }

    private @Nullable ResponseEntity<Object> respond(
            Exception failure, ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(failure, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    private static ProblemDetail invalid(List<Violation> errors) {
        var fields = String.join(", ", errors.stream().map(Violation::field).toList());
        var problem = problem(BAD_REQUEST, "invalid-request", "Not as expected: " + fields);
        problem.setProperty("errors", errors);
        return problem;
    }

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
