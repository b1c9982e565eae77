package dev.polystore.auditor.web;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import dev.polystore.auditor.statement.ServiceAway;
import dev.polystore.web.Problems;
import org.apache.kafka.common.KafkaException;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says who does not answer: without all of them nothing can be compared. */
@RestControllerAdvice
class AuditProblems {

    @ExceptionHandler
    ProblemDetail handle(ServiceAway away) {
        return Problems.of(SERVICE_UNAVAILABLE, "service-away", away);
    }

    @ExceptionHandler
    ProblemDetail handle(KafkaException away) {
        return Problems.of(
                SERVICE_UNAVAILABLE, "kafka-away", "Kafka does not answer as it should: " + away.getMessage());
    }
}
