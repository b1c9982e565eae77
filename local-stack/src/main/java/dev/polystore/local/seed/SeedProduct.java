package dev.polystore.local.seed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A product to begin with.
 *
 * @param price in euro cents
 * @param stock pieces that come in at the opening; none are sold out from the start
 */
public record SeedProduct(
        String sku,
        String name,
        String description,
        String category,
        long price,
        Map<String, Object> attributes,
        int stock) {

    /** All of them. */
    public static List<SeedProduct> all() {
        try (InputStream file = SeedProduct.class.getResourceAsStream("products.json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(file), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
