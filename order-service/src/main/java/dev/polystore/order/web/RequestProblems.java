package dev.polystore.order.web;

import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
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
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Says what is wrong with a request before anybody has looked at it, and what goes wrong behind it. */
@RestControllerAdvice
class RequestProblems extends ResponseEntityExceptionHandler {

    private record InvalidField(String field, String message) {}

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = invalid.getFieldErrors().stream().map(this::invalidField).toList();
        var problem = problem(status, "invalid-request", "Not valid: " + fields(errors));
        problem.setProperty("errors", errors);
        return handleExceptionInternal(invalid, problem, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem = problem(status, "unreadable-request", detail(unreadable));
        return handleExceptionInternal(unreadable, problem, headers, status, request);
    }

    @ExceptionHandler({
        TransientDataAccessException.class,
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        // The connection broke in mid-transaction: what came of it is unknown, so it is asked again.
        TransactionSystemException.class
    })
    ProblemDetail handleFault(Exception fault) {
        logger.warn("A request met a fault that will pass", fault);
        return problem(SERVICE_UNAVAILABLE, "temporarily-unavailable", "The database is busy or away; try again soon");
    }

    @ExceptionHandler
    ProblemDetail handleBug(Exception bug) {
        logger.error("A request failed", bug);
        return problem(INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong here; it has been logged");
    }

    /** Gives a type to the problems that the framework finds, such as {@code urn:polystore:problem:method-not-allowed}. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && problem.getType() == null) {
            var phrase = HttpStatus.valueOf(status.value()).getReasonPhrase();
            problem.setType(type(phrase.toLowerCase(Locale.ROOT).replace(' ', '-')));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private InvalidField invalidField(FieldError error) {
        var message = error.isBindingFailure() ? "cannot be " + error.getRejectedValue() : error.getDefaultMessage();
        return new InvalidField(error.getField(), String.valueOf(message));
    }

    private static String fields(List<InvalidField> errors) {
        return String.join(", ", errors.stream().map(InvalidField::field).toList());
    }

    private static String detail(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof JacksonException json
                && !json.getPath().isEmpty()) {
            var names = json.getPath().stream().map(JacksonException.Reference::getPropertyName);
            return "Unknown or not readable: "
                    + String.join(".", names.map(String::valueOf).toList());
        }
        return "The body is not readable JSON";
    }

    private static ProblemDetail problem(HttpStatusCode status, String name, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(type(name));
        return problem;
    }

    private static URI type(String name) {
        return URI.create("urn:polystore:problem:" + name);
    }
}
