package dev.polystore.saga.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Problem details (RFC 9457) whose type says which problem it is. */
final class Problems {

    private Problems() {}

    static ProblemDetail of(HttpStatus status, String name, Exception e) {
        var problem = ProblemDetail.forStatusAndDetail(status, e.getMessage());
        problem.setType(URI.create("urn:polystore:problem:" + name));
        return problem;
    }
}
