package dev.polystore.payment.payment.gateway;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Tells a refusal, which is an answer, from everything that leaves open whether the provider has acted. */
final class ProviderErrors {

    private static final Set<HttpStatusCode> REFUSALS =
            Set.of(HttpStatus.BAD_REQUEST, HttpStatus.NOT_FOUND, HttpStatus.UNPROCESSABLE_CONTENT);

    private ProviderErrors() {}

    static boolean leaveInDoubt(Throwable error) {
        return error instanceof RestClientException && !isRefusal(error);
    }

    static boolean isRefusal(Throwable error) {
        return error instanceof HttpClientErrorException answer && REFUSALS.contains(answer.getStatusCode());
    }

    /** For the log: without the body of an answer, which may repeat what was sent. */
    static String describe(RuntimeException error) {
        return error instanceof RestClientResponseException answer
                ? answer.getStatusCode().toString()
                : String.valueOf(error.getMessage());
    }

    /** In the provider's words: {@code INVALID_REQUEST} for a problem of the type {@code urn:...:invalid-request}. */
    static String reason(HttpClientErrorException refusal) {
        var type = problemType(refusal);
        if (type == null) {
            return "HTTP_" + refusal.getStatusCode().value();
        }
        return type.substring(type.lastIndexOf(':') + 1)
                .toUpperCase(Locale.ROOT)
                .replace('-', '_');
    }

    private static @Nullable String problemType(HttpClientErrorException refusal) {
        try {
            var problem = refusal.getResponseBodyAs(ProblemDetail.class);
            return problem == null || problem.getType() == null
                    ? null
                    : problem.getType().toString();
        } catch (RestClientException _) {
            return null;
        }
    }
}
