package dev.polystore.web;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Tells a client what went wrong (RFC 9457): a type for its code, a detail for its people. */
public final class Problems {

    private Problems() {}

    public static ProblemDetail of(HttpStatusCode status, String name, Exception cause) {
        return of(status, name, String.valueOf(cause.getMessage()));
    }

    /** @param name of the type, such as {@code unknown-message} */
    public static ProblemDetail of(HttpStatusCode status, String name, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(type(name));
        return problem;
    }

    /** A request that says something which cannot be, field by field. */
    public static ProblemDetail invalidRequest(List<InvalidField> errors) {
        var detail = errors.stream().map(InvalidField::toString).collect(Collectors.joining("; "));
        var problem = of(HttpStatus.BAD_REQUEST, "invalid-request", detail);
        problem.setProperty("errors", errors);
        return problem;
    }

    static URI type(String name) {
        return URI.create("urn:polystore:problem:" + name);
    }
}
