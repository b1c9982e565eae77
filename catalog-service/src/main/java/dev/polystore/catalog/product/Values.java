package dev.polystore.catalog.product;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which values an attribute takes. */
public sealed interface Values {

    /** Says what is wrong with a value; {@code null} if nothing is. */
    @Nullable
    String objectionTo(Object value);

    static Values between(double minimum, double maximum) {
        return new Numbers(minimum, maximum);
    }

    static Values oneOf(String... options) {
        return new Options(List.of(options));
    }

    static Values text() {
        return new Text(100);
    }

    static Values yesOrNo() {
        return new YesOrNo();
    }

    record Numbers(double minimum, double maximum) implements Values {

        @Override
        public @Nullable String objectionTo(Object value) {
            return value instanceof Number number && number.doubleValue() >= minimum && number.doubleValue() <= maximum
                    ? null
                    : "must be a number from %s to %s".formatted(plain(minimum), plain(maximum));
        }

        private static String plain(double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
    }

    record Options(List<String> options) implements Values {

        @Override
        public @Nullable String objectionTo(Object value) {
            return value instanceof String option && options.contains(option)
                    ? null
                    : "must be one of " + String.join(", ", options);
        }
    }

    record Text(int maximumLength) implements Values {

        @Override
        public @Nullable String objectionTo(Object value) {
            return value instanceof String text && !text.isBlank() && text.length() <= maximumLength
                    ? null
                    : "must be a text of up to %d characters".formatted(maximumLength);
        }
    }

    record YesOrNo() implements Values {

        @Override
        public @Nullable String objectionTo(Object value) {
            return value instanceof Boolean ? null : "must be true or false";
        }
    }
}
