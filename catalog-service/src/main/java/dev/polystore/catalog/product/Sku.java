package dev.polystore.catalog.product;

import java.util.regex.Pattern;

/** Identifies a product in every service: its stock keeping unit. */
public record Sku(String value) {

    public static final String FORM = "[A-Z0-9-]{3,32}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public Sku {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("A SKU is 3 to 32 capital letters, digits and hyphens, not " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
