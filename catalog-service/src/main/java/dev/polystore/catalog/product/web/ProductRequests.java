package dev.polystore.catalog.product.web;

import dev.polystore.catalog.product.Category;
import dev.polystore.catalog.product.Money;
import dev.polystore.catalog.product.ProductDetails;
import dev.polystore.catalog.product.Sku;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What callers send. */
final class ProductRequests {

    private ProductRequests() {}

    record NewProduct(
            @NotNull @Pattern(regexp = Sku.FORM) String sku,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 4000) String description,
            @NotBlank String category,
            @NotNull @Valid Price price,
            @Nullable Map<String, Object> attributes) {

        ProductDetails details() {
            return ProductRequests.details(name, description, category, attributes);
        }
    }

    record ChangedProduct(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 4000) String description,
            @NotBlank String category,
            @Nullable Map<String, Object> attributes) {

        ProductDetails details() {
            return ProductRequests.details(name, description, category, attributes);
        }
    }

    /** In the smallest unit of the currency: 12999 is 129.99 euros. */
    record Price(@Positive long minorUnits, @NotNull Currency currency) {

        Money money() {
            return new Money(minorUnits, currency);
        }
    }

    private static ProductDetails details(
            String name, @Nullable String description, String category, @Nullable Map<String, Object> attributes) {
        return ProductDetails.valid(
                name.strip(),
                Objects.requireNonNullElse(description, "").strip(),
                Category.named(category),
                Objects.requireNonNullElse(attributes, Map.of()));
    }
}
