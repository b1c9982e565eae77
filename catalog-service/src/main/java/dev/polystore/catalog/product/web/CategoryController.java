package dev.polystore.catalog.product.web;

import dev.polystore.catalog.product.Attribute;
import dev.polystore.catalog.product.Category;
import dev.polystore.catalog.product.ProductSearch;
import dev.polystore.catalog.product.Values;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The categories, what their products can tell about themselves, and how many products there are. */
@RestController
@RequestMapping(path = "/{version}/categories", version = "v1")
class CategoryController {

    private final ProductSearch search;

    CategoryController(ProductSearch search) {
        this.search = search;
    }

    @GetMapping
    List<CategoryView> categories() {
        var counts = search.countByCategory();
        return Arrays.stream(Category.values())
                .map(category -> new CategoryView(
                        category.slug(),
                        category.attributes().stream().map(AttributeView::of).toList(),
                        counts.getOrDefault(category, 0)))
                .toList();
    }

    record CategoryView(String name, List<AttributeView> attributes, int products) {}

    record AttributeView(
            String name,
            boolean required,
            String type,
            @Nullable Double minimum,
            @Nullable Double maximum,
            @Nullable List<String> options) {

        static AttributeView of(Attribute attribute) {
            var name = attribute.name();
            var required = attribute.required();
            return switch (attribute.values()) {
                case Values.Numbers range ->
                    new AttributeView(name, required, "number", range.minimum(), range.maximum(), null);
                case Values.Options choice -> new AttributeView(name, required, "option", null, null, choice.options());
                case Values.Text _ -> new AttributeView(name, required, "text", null, null, null);
                case Values.YesOrNo _ -> new AttributeView(name, required, "boolean", null, null, null);
            };
        }
    }
}
