package dev.polystore.local.command;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations as people write them: 90s, 10m, 2h, 3d. */
public final class Age implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        try {
            return Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'%s' is no age; write 90s, 10m, 2h or 3d".formatted(text));
        }
    }
}
