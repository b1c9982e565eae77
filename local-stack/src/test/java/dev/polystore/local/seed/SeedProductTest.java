package dev.polystore.local.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeedProductTest {

    private final List<SeedProduct> products = SeedProduct.all();

    @Test
    void thereAreTwoHundredInSeveralCategories() {
        assertThat(products).hasSize(200);
        assertThat(products)
                .extracting(SeedProduct::category)
                .satisfies(
                        categories -> assertThat(categories.stream().distinct()).hasSizeGreaterThan(5));
    }

    @Test
    void eachHasASkuOfItsOwnThatAllServicesAccept() {
        assertThat(products)
                .extracting(SeedProduct::sku)
                .doesNotHaveDuplicates()
                .allMatch(sku -> sku.matches("[A-Z0-9-]{3,32}"));
    }

    @Test
    void someAreSoldOutFromTheStart() {
        assertThat(products).filteredOn(product -> product.stock() == 0).hasSizeBetween(1, 20);
    }
}
