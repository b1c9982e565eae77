package dev.polystore.auditor.web;

import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import dev.polystore.auditor.statement.ServiceAway;
import java.net.URI;
import org.apache.kafka.common.KafkaException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Says who does not answer: without all of them nothing can be compared. */
@RestControllerAdvice
class CommonProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail handle(ServiceAway away) {
        return problem(SERVICE_UNAVAILABLE, "service-away", String.valueOf(away.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail handle(KafkaException away) {
        return problem(SERVICE_UNAVAILABLE, "kafka-away", "Kafka does not answer as it should: " + away.getMessage());
    }

    @ExceptionHandler
    ProblemDetail handleUnexpected(Exception failure) {
        logger.error("A request failed", failure);
        return problem(INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong here; it has been logged");
    }

    private static ProblemDetail problem(HttpStatus status, String name, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:polystore:problem:" + name));
        return problem;
    }
}
