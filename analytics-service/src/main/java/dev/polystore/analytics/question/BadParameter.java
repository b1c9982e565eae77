package dev.polystore.analytics.question;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A parameter of a question makes no sense; the answer says which and why. */
public class BadParameter extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public BadParameter(String parameter, String detail) {
        super(HttpStatus.BAD_REQUEST, problem(parameter, detail), null);
    }

    private static ProblemDetail problem(String parameter, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setType(URI.create("urn:polystore:problem:bad-parameter"));
        problem.setTitle("Bad parameter");
        problem.setProperty("parameter", parameter);
        return problem;
    }
}
