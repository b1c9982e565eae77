package dev.polystore.analytics.statement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.polystore.analytics.statement.OrderStatement;
import dev.polystore.analytics.statement.OrderStatements;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells an auditor what the read model has on record. */
@RestController
@RequestMapping(path = "/v{version}/statements", version = "1")
class StatementController {

    private static final String FIRST_ID = "00000000-0000-0000-0000-000000000000";
    private static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";
    private static final int MOST = 500;

    private final OrderStatements orders;

    StatementController(OrderStatements orders) {
        this.orders = orders;
    }

    /** @param next where the next page begins, if there is one: its parameter {@code before} */
    @JsonInclude(Include.NON_NULL)
    record Page(List<OrderStatement> items, @Nullable UUID next) {}

    @GetMapping("/orders")
    Page orders(
            @RequestParam(defaultValue = FIRST_ID) UUID from,
            @RequestParam(defaultValue = LAST_ID) UUID before,
            @RequestParam(defaultValue = "100") int size) {
        var shown = Math.clamp(size, 1, MOST);
        var found = orders.list(from, before, shown + 1);
        var items = found.stream().limit(shown).toList();
        return new Page(items, found.size() > shown ? items.getLast().orderId() : null);
    }
}
