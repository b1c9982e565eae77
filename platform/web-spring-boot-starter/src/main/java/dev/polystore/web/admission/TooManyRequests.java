package dev.polystore.web.admission;

import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import dev.polystore.web.Problems;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponseException;

/** There was no place for a request within its patience; nothing has been done for it. */
final class TooManyRequests extends ErrorResponseException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SECONDS_TO_WAIT = 3;

    TooManyRequests() {
        super(
                TOO_MANY_REQUESTS,
                Problems.of(
                        TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "There are more requests than this service can work on, and nothing was done for this one;"
                                + " come back in a moment"),
                null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(secondsToWait()));
    }

    /** None: many are turned away at once, just when there is no time for it, and where it happens is known. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }

    /** Not the same for all: those who are turned away together would come back together. */
    private static int secondsToWait() {
        return ThreadLocalRandom.current().nextInt(1, MOST_SECONDS_TO_WAIT + 1);
    }
}
