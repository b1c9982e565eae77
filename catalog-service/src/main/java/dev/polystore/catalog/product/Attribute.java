package dev.polystore.catalog.product;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A property of the products of a category, such as the focal length of a lens. */
public record Attribute(String name, boolean required, Values values) {

    static Attribute required(String name, Values values) {
        return new Attribute(name, true, values);
    }

    static Attribute optional(String name, Values values) {
        return new Attribute(name, false, values);
    }

    Optional<Violation> violationBy(@Nullable Object value) {
        var problem = value != null ? values.objectionTo(value) : required ? "is required" : null;
        return Optional.ofNullable(problem).map(found -> new Violation("attributes." + name, found));
    }
}
