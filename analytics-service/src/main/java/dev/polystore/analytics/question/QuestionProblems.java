package dev.polystore.analytics.question;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Why a question gets no answer, whatever it is about; asked before the framework, which says less. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class QuestionProblems {

    @ExceptionHandler
    ErrorResponse explain(MethodArgumentTypeMismatchException mismatch) {
        return new BadParameter(
                mismatch.getName(),
                "%s=%s is not %s"
                        .formatted(mismatch.getName(), mismatch.getValue(), expected(mismatch.getRequiredType())));
    }

    @ExceptionHandler
    ErrorResponse away(DataAccessResourceFailureException failure) {
        return ErrorResponse.builder(failure, HttpStatus.SERVICE_UNAVAILABLE, "The read model cannot be reached now")
                .type(URI.create("urn:polystore:problem:read-model-unavailable"))
                .title("Read model unavailable")
                .header(HttpHeaders.RETRY_AFTER, "5")
                .build();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == Instant.class) {
            return "an instant such as 2026-11-22T10:15:00Z or a day such as 2026-11-22";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (type != null && type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        return "a whole number";
    }
}
