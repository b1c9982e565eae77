package dev.polystore.local.shop;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service is away or too busy, and may have said when to ask again. */
final class ComeBack extends IOException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration after;

    /** Of an answer that names seconds; nobody waits for a date. */
    ComeBack(HttpResponse<?> answer) {
        super("status %d %s".formatted(answer.statusCode(), answer.body()));
        after = answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,3}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }

    Optional<Duration> after() {
        return Optional.ofNullable(after);
    }
}
