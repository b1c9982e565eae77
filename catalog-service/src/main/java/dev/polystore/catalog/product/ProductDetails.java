package dev.polystore.catalog.product;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a product; its attributes are those of its category.
 *
 * @param attributes numbers, texts and booleans by name
 */
public record ProductDetails(String name, String description, Category category, Map<String, Object> attributes) {

    public ProductDetails {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * Those of a product of today; what is stored may be of a time when its category asked for something else.
     *
     * @param attributes {@code null} stands for absent
     * @throws InvalidProduct if the attributes are not what the category asks for
     */
    public static ProductDetails valid(
            String name, String description, Category category, Map<String, ? extends @Nullable Object> attributes) {
        var given = new LinkedHashMap<String, Object>();
        attributes.forEach((attribute, value) -> {
            if (value != null) {
                given.put(attribute, value);
            }
        });
        var violations = category.violationsBy(given);
        if (!violations.isEmpty()) {
            throw new InvalidProduct(violations);
        }
        return new ProductDetails(name, description, category, given);
    }
}
