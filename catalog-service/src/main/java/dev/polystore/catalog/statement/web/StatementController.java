package dev.polystore.catalog.statement.web;

import dev.polystore.catalog.statement.ProductStatement;
import dev.polystore.catalog.statement.ProductStatements;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells an auditor what this service has on record. */
@RestController
@RequestMapping(path = "/{version}/statements", version = "v1")
class StatementController {

    private final ProductStatements products;

    StatementController(ProductStatements products) {
        this.products = products;
    }

    /** @param next where the next page begins, if there is one: its parameter {@code before} */
    record Page(List<ProductStatement> items, @Nullable String next) {}

    @GetMapping("/products")
    Page products(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "~") String before,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int size) {
        var found = products.list(from, before, size + 1);
        var items = found.stream().limit(size).toList();
        return new Page(items, found.size() > size ? items.getLast().sku() : null);
    }
}
