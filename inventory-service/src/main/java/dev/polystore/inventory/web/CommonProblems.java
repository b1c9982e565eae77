package dev.polystore.inventory.web;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what is wrong with a request, field by field, or that it is not the request that is wrong. */
@RestControllerAdvice
class CommonProblems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(CommonProblems.class);
    private static final URI TYPE = URI.create("urn:polystore:problem:invalid-request");

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = new TreeMap<String, String>();
        invalid.getFieldErrors().forEach(error -> errors.put(error.getField(), message(error)));
        return handleExceptionInternal(invalid, problem(invalid.getBody(), errors), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = new TreeMap<String, String>();
        invalid.getParameterValidationResults()
                .forEach(result -> result.getResolvableErrors()
                        .forEach(error -> errors.put(
                                field(result.getMethodParameter().getParameterName(), error), message(error))));
        return handleExceptionInternal(invalid, problem(invalid.getBody(), errors), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(
                status,
                "The body cannot be read: " + unreadable.getMostSpecificCause().getMessage());
        problem.setType(TYPE);
        return handleExceptionInternal(unreadable, problem, headers, status, request);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        // The connection broke in mid-transaction: what came of it is unknown, so it is asked again.
        TransactionSystemException.class
    })
    ProblemDetail handleDatabaseAway(Exception away) {
        log.warn("The database is away: {}", away.getMessage());
        return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "database-away", "The database cannot be reached; try again");
    }

    @ExceptionHandler
    ProblemDetail handleUnexpected(Exception unexpected) {
        log.error("A request failed", unexpected);
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", "This should not have happened; the log says more");
    }

    private static ProblemDetail problem(ProblemDetail problem, Map<String, String> errors) {
        problem.setType(TYPE);
        problem.setDetail("Not valid: " + String.join(", ", errors.keySet()));
        problem.setProperty("errors", errors);
        return problem;
    }

    private static String field(@Nullable String parameter, MessageSourceResolvable error) {
        return error instanceof FieldError field ? field.getField() : String.valueOf(parameter);
    }

    private static String message(MessageSourceResolvable error) {
        return String.valueOf(error.getDefaultMessage());
    }
}
