package dev.polystore.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;

/** What a text must look like to become a value of some type. */
final class Expectation {

    private Expectation() {}

    static String missedBy(TypeMismatchException mismatch) {
        return "%s is not %s".formatted(mismatch.getValue(), of(mismatch.getRequiredType()));
    }

    private static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "what is expected here";
        }
        if (type.isEnum()) {
            var names = Arrays.stream(type.getEnumConstants()).map(Object::toString);
            return names.collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type == Instant.class) {
            return "an instant such as 2026-11-22T10:15:00Z";
        }
        if (type == Duration.class) {
            return "a duration such as PT30S";
        }
        return type == UUID.class ? "a UUID" : ofSimple(type);
    }

    private static String ofSimple(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type)
                ? "a whole number"
                : "a " + type.getSimpleName();
    }
}
