package dev.polystore.catalog.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class ProductDetailsTest {

    @Test
    void takesTheAttributesOfItsCategory() {
        var coat = details(Category.COATS, Map.of("size", "M", "material", "wool", "lined", true));

        assertThat(coat.attributes()).containsEntry("size", "M").containsEntry("lined", true);
    }

    @Test
    void asksForWhatItsCategoryRequires() {
        assertViolations(Category.LENSES, Map.of("mount", "E"))
                .containsExactly(
                        new Violation("attributes.focalLengthMm", "is required"),
                        new Violation("attributes.maxAperture", "is required"));
    }

    @Test
    void refusesValuesThatAreNotPossible() {
        assertViolations(Category.COATS, Map.of("size", "HUGE", "material", " ", "lined", "yes"))
                .containsExactly(
                        new Violation("attributes.size", "must be one of XS, S, M, L, XL, XXL"),
                        new Violation("attributes.material", "must be a text of up to 100 characters"),
                        new Violation("attributes.lined", "must be true or false"));
        assertViolations(Category.SHOES, Map.of("sizeEu", new BigInteger("9".repeat(40))))
                .containsExactly(new Violation("attributes.sizeEu", "must be a number from 16 to 52"));
    }

    @Test
    void refusesAttributesOfOtherCategories() {
        assertViolations(Category.BAGS, Map.of("volumeLitres", 12, "focalLengthMm", 50))
                .containsExactly(
                        new Violation("attributes.focalLengthMm", "is not one of volumeLitres, waterproof, colour"));
    }

    @Test
    void takesNullForAbsent() {
        var attributes = new HashMap<String, Object>(Map.of("volumeLitres", 12));
        attributes.put("colour", null);

        assertThat(details(Category.BAGS, attributes).attributes()).containsOnlyKeys("volumeLitres");
    }

    private static ListAssert<Violation> assertViolations(Category category, Map<String, Object> attributes) {
        return assertThatThrownBy(() -> details(category, attributes))
                .asInstanceOf(type(InvalidProduct.class))
                .extracting(InvalidProduct::violations, list(Violation.class));
    }

    private static ProductDetails details(Category category, Map<String, Object> attributes) {
        return ProductDetails.valid("Something", "", category, attributes);
    }
}
