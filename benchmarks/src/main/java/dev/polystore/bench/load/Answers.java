package dev.polystore.bench.load;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** Reads answers without parsing them whole, as each parsed one would take time from those who serve. */
final class Answers {

    private static final int ACCEPTED = 202;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String UUID_PATTERN = "01234567-0123-0123-0123-012345678901";
    private static final int MOST_OF_A_CAUSE = 200;

    private Answers() {}

    static Answer toOrder(HttpResponse<String> response, long submitted) {
        return response.statusCode() == ACCEPTED
                ? new Answer.Accepted(id("orderId", response.body()), submitted)
                : refusal(response);
    }

    static Answer refusal(HttpResponse<String> response) {
        var retryAfter = response.headers().firstValueAsLong("Retry-After");
        if (response.statusCode() == TOO_MANY_REQUESTS || retryAfter.isPresent()) {
            return new Answer.ComeBack(Duration.ofSeconds(retryAfter.orElse(1)));
        }
        var cause = "%s %s answered %d: %s"
                .formatted(
                        response.request().method(), response.uri().getPath(), response.statusCode(), response.body());
        return new Answer.Failed(cause.substring(0, Math.min(cause.length(), MOST_OF_A_CAUSE)));
    }

    /** The value of a property that holds an id. */
    static UUID id(String property, String json) {
        var begin = json.indexOf("\"" + property + "\":\"");
        if (begin < 0) {
            throw new IllegalArgumentException("No " + property + " in " + json);
        }
        var value = begin + property.length() + 4;
        return UUID.fromString(json.substring(value, value + UUID_PATTERN.length()));
    }
}
