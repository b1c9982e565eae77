package dev.polystore.analytics.question;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads {@code 2026-11-22T10:15:00Z}, or {@code 2026-11-22} for its first moment in UTC. */
@Component
class InstantOrDay implements Converter<String, Instant> {

    private static final int LENGTH_OF_DAY = "2026-11-22".length();

    @Override
    public Instant convert(String text) {
        return text.length() == LENGTH_OF_DAY
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(text);
    }
}
