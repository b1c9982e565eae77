package dev.polystore.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import dev.polystore.web.operator.AnonymousOperator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.ConversionNotSupportedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What is wrong with any request, and what goes wrong behind it; asked last, when nobody else knows more. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RequestProblems extends ResponseEntityExceptionHandler {

    private static final String SECONDS_TO_WAIT = "2";

    private final PassingFaults passingFaults;

    RequestProblems(PassingFaults passingFaults) {
        this.passingFaults = passingFaults;
    }

    @ExceptionHandler
    ProblemDetail handle(AnonymousOperator anonymous) {
        return Problems.of(BAD_REQUEST, "actor-and-reason-required", anonymous);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> handle(Exception failure, WebRequest request) {
        return passingFaults.cause(failure) ? away(failure, request) : failed(failure, request);
    }

    private @Nullable ResponseEntity<Object> away(Exception fault, WebRequest request) {
        logger.warn("A request met a fault that will pass: " + fault);
        logger.debug("The fault was met here", fault);
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        var problem = Problems.of(
                SERVICE_UNAVAILABLE,
                "temporarily-unavailable",
                "What this service stores is busy or away for now, and what came of the request is not certain; try again");
        return handleExceptionInternal(fault, problem, headers, SERVICE_UNAVAILABLE, request);
    }

    private @Nullable ResponseEntity<Object> failed(Exception bug, WebRequest request) {
        logger.error("A request failed", bug);
        var problem =
                Problems.of(INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong here; it has been logged");
        return handleExceptionInternal(bug, problem, new HttpHeaders(), INTERNAL_SERVER_ERROR, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(invalid, InvalidFields.of(invalid), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return status.is5xxServerError()
                ? failed(invalid, request)
                : invalid(invalid, InvalidFields.of(invalid), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(mismatch, InvalidFields.of(mismatch), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return invalid(missing, InvalidFields.missing(missing.getParameterName()), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException unbound, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return unbound instanceof MissingRequestHeaderException missing
                ? invalid(missing, InvalidFields.missing(missing.getHeaderName()), headers, request)
                : super.handleServletRequestBindingException(unbound, headers, status, request);
    }

    private @Nullable ResponseEntity<Object> invalid(
            Exception cause, List<InvalidField> errors, HttpHeaders headers, WebRequest request) {
        return handleExceptionInternal(cause, Problems.invalidRequest(errors), headers, BAD_REQUEST, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return handleExceptionInternal(unreadable, UnreadableBody.problem(unreadable), headers, BAD_REQUEST, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotWritable(
            HttpMessageNotWritableException bug, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return failed(bug, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleConversionNotSupported(
            ConversionNotSupportedException bug, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return failed(bug, request);
    }

    /** Gives a type to the problems that only the framework knows, such as {@code urn:polystore:problem:method-not-allowed}. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && problem.getType() == null) {
            var known = HttpStatus.resolve(status.value());
            var phrase = known == null ? "status " + status.value() : known.getReasonPhrase();
            problem.setType(Problems.type(phrase.toLowerCase(Locale.ROOT).replace(' ', '-')));
        }
        return super.createResponseEntity(body, headers, status, request);
    }
}
