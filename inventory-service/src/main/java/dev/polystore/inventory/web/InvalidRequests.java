package dev.polystore.inventory.web;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says what is wrong with a request, field by field. */
@RestControllerAdvice
class InvalidRequests extends ResponseEntityExceptionHandler {

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
