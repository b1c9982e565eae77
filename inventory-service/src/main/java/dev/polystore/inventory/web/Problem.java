package dev.polystore.inventory.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Tells a client what went wrong (RFC 9457): a type for its code, a detail for its people. */
public final class Problem {

    private Problem() {}

    public static ProblemDetail of(HttpStatus status, String name, Exception cause) {
        return of(status, name, String.valueOf(cause.getMessage()));
    }

    static ProblemDetail of(HttpStatus status, String name, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:polystore:problem:" + name));
        return problem;
    }
}
