package dev.polystore.analytics.order.web;

import dev.polystore.analytics.event.IncompleteHistory;
import dev.polystore.analytics.order.OrderRefresh;
import dev.polystore.analytics.order.OrderRefreshes;
import dev.polystore.analytics.order.RefreshingOrders;
import dev.polystore.web.Problems;
import dev.polystore.web.operator.Decision;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Heals single orders of the read model, and tells who had it done. */
@RestController
@RequestMapping(path = "/v{version}/orders/{id}/refreshes", version = "1")
class OrderRefreshController {

    private final RefreshingOrders refreshing;
    private final OrderRefreshes refreshes;

    OrderRefreshController(RefreshingOrders refreshing, OrderRefreshes refreshes) {
        this.refreshing = refreshing;
        this.refreshes = refreshes;
    }

    @PostMapping
    OrderRefresh refresh(@PathVariable UUID id, @RequestBody Decision decision) {
        return refreshing.refresh(id, decision.operator());
    }

    /** The latest hundred, the youngest first. */
    @GetMapping
    List<OrderRefresh> list(@PathVariable UUID id) {
        return refreshes.of(id);
    }

    @ExceptionHandler
    ProblemDetail handle(IncompleteHistory e) {
        return Problems.of(HttpStatus.CONFLICT, "history-incomplete", e);
    }
}
