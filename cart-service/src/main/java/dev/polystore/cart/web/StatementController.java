package dev.polystore.cart.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.polystore.cart.CheckoutStatement;
import dev.polystore.cart.ProductStatement;
import dev.polystore.cart.Statements;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells an auditor what this service has on record. */
@RestController
@RequestMapping(path = "/v{version}/statements", version = "1")
class StatementController {

    private static final String FIRST_ID = "00000000-0000-0000-0000-000000000000";
    private static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final Statements statements;

    StatementController(Statements statements) {
        this.statements = statements;
    }

    /** @param next where the next page begins, if there is one: its parameter {@code before} */
    @JsonInclude(Include.NON_NULL)
    record CheckoutPage(
            List<CheckoutStatement> items, @Nullable UUID next) {}

    record ProductList(List<ProductStatement> items) {}

    @GetMapping("/checkouts")
    CheckoutPage checkouts(
            @RequestParam(defaultValue = FIRST_ID) UUID from,
            @RequestParam(defaultValue = LAST_ID) UUID before,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int size) {
        var found = statements.checkouts(from, before, size + 1);
        var items = found.stream().limit(size).toList();
        return new CheckoutPage(items, found.size() > size ? items.getLast().orderId() : null);
    }

    /** Redis knows products by name only, so they are asked for by name. */
    @GetMapping("/products")
    ProductList products(@RequestParam @Size(min = 1, max = 100) List<String> sku) {
        return new ProductList(statements.products(sku));
    }
}
