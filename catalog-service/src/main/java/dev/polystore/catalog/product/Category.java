package dev.polystore.catalog.product;

import static dev.polystore.catalog.product.Attribute.optional;
import static dev.polystore.catalog.product.Attribute.required;
import static dev.polystore.catalog.product.Values.between;
import static dev.polystore.catalog.product.Values.oneOf;
import static dev.polystore.catalog.product.Values.text;
import static dev.polystore.catalog.product.Values.yesOrNo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A shelf of the shop; it decides which attributes its products have. */
public enum Category {
    CAMERAS(
            required("sensor", oneOf("full-frame", "aps-c", "micro-four-thirds", "one-inch")),
            required("megapixels", between(1, 200)),
            optional("mount", text()),
            optional("weatherSealed", yesOrNo())),
    LENSES(
            required("focalLengthMm", between(4, 2000)),
            required("maxAperture", between(0.7, 32)),
            required("mount", text()),
            optional("longestFocalLengthMm", between(4, 2000)),
            optional("stabilized", yesOrNo())),
    TRIPODS(
            required("heightCm", between(5, 400)),
            required("maxLoadKg", between(0.1, 100)),
            optional("material", oneOf("aluminium", "carbon", "wood"))),
    BAGS(required("volumeLitres", between(0.5, 200)), optional("waterproof", yesOrNo()), optional("colour", text())),
    COATS(
            required("size", oneOf("XS", "S", "M", "L", "XL", "XXL")),
            required("material", text()),
            optional("colour", text()),
            optional("lined", yesOrNo())),
    SHOES(
            required("sizeEu", between(16, 52)),
            optional("colour", text()),
            optional("material", text()),
            optional("waterproof", yesOrNo())),
    HEADPHONES(
            required("wireless", yesOrNo()),
            required("design", oneOf("in-ear", "on-ear", "over-ear")),
            optional("batteryHours", between(1, 200)),
            optional("noiseCancelling", yesOrNo())),
    LAMPS(
            required("watts", between(0.5, 1000)),
            optional("colourTemperatureK", between(1000, 10000)),
            optional("dimmable", yesOrNo()));

    private final List<Attribute> attributes;

    Category(Attribute... attributes) {
        this.attributes = List.of(attributes);
    }

    public static Category named(String slug) {
        return Arrays.stream(values())
                .filter(category -> category.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new UnknownCategory(slug));
    }

    /** Its name for the outside: in messages, URLs and documents. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<Attribute> attributes() {
        return attributes;
    }

    List<Violation> violationsBy(Map<String, ?> values) {
        var names = attributes.stream().map(Attribute::name).toList();
        var strange = values.keySet().stream()
                .filter(name -> !names.contains(name))
                .map(name -> new Violation("attributes." + name, "is not one of " + String.join(", ", names)));
        var wrong =
                attributes.stream().flatMap(attribute -> attribute.violationBy(values.get(attribute.name())).stream());
        return Stream.concat(wrong, strange).toList();
    }
}
