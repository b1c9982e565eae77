package dev.polystore.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;

/** Says where a body cannot be read, but not what the reader is made of. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemDetail problem(HttpMessageNotReadableException unreadable) {
        return Problems.of(HttpStatus.BAD_REQUEST, "unreadable-request", detail(unreadable));
    }

    private static String detail(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException json
                        && !json.getPath().isEmpty()
                ? "Property %s is unknown or cannot be read".formatted(path(json))
                : "The body is not readable JSON";
    }

    private static String path(JacksonException json) {
        var path = new StringBuilder();
        for (var step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
