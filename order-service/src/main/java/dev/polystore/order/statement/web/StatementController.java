package dev.polystore.order.statement.web;

import dev.polystore.order.statement.OrderRange;
import dev.polystore.order.statement.OrderStatement;
import dev.polystore.order.statement.OrderStatements;
import dev.polystore.order.statement.PriceStatement;
import dev.polystore.order.statement.PriceStatements;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells an auditor what this service has on record. */
@RestController
@RequestMapping(path = "/{version}/statements", version = "v1")
class StatementController {

    private static final String FIRST_ID = "00000000-0000-0000-0000-000000000000";
    private static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final OrderStatements orders;
    private final PriceStatements prices;

    StatementController(OrderStatements orders, PriceStatements prices) {
        this.orders = orders;
        this.prices = prices;
    }

    @GetMapping("/orders")
    StatementPage<OrderStatement> orders(
            @RequestParam(defaultValue = FIRST_ID) UUID from,
            @RequestParam(defaultValue = LAST_ID) UUID before,
            @RequestParam(required = false) @Nullable Instant changedSince,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int size) {
        var found = orders.list(new OrderRange(from, before, changedSince), size + 1);
        return StatementPage.of(found, size, OrderStatement::orderId);
    }

    @GetMapping("/prices")
    StatementPage<PriceStatement> prices(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "~") String before,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int size) {
        return StatementPage.of(prices.list(from, before, size + 1), size, PriceStatement::sku);
    }
}
