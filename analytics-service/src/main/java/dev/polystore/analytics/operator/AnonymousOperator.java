package dev.polystore.analytics.operator;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Nobody says who acts, or why. */
public class AnonymousOperator extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    AnonymousOperator() {
        super(HttpStatus.BAD_REQUEST, problem(), null);
    }

    private static ProblemDetail problem() {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "Say who you are (actor) and why you do this (reason); both are kept");
        problem.setType(URI.create("urn:polystore:problem:actor-and-reason-required"));
        problem.setTitle("Actor and reason required");
        return problem;
    }
}
