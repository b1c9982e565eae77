package dev.polystore.catalog.product;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is told about a product; its attributes are those of its category.
 *
 * @param attributes numbers, texts and booleans by name
 */
public record ProductDetails(String name, String description, Category category, Map<String, Object> attributes) {

    /** @throws InvalidProduct if the attributes are not what the category asks for */
    public ProductDetails {
        var given = new LinkedHashMap<>(attributes);
        given.values().removeIf(Objects::isNull);
        var violations = category.violationsBy(given);
        if (!violations.isEmpty()) {
            throw new InvalidProduct(violations);
        }
        attributes = Collections.unmodifiableMap(given);
    }
}
