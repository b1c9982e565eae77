package dev.polystore.analytics.order.web;

import dev.polystore.analytics.order.OrderFilter;
import dev.polystore.analytics.order.OrderHistory;
import dev.polystore.analytics.order.OrderPage;
import dev.polystore.analytics.order.OrderStatus;
import dev.polystore.analytics.order.OrderView;
import dev.polystore.analytics.order.UnknownOrder;
import dev.polystore.analytics.question.Page;
import dev.polystore.analytics.question.Period;
import dev.polystore.web.Problems;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v{version}/orders", version = "1")
class OrderController {

    private final OrderHistory orders;

    OrderController(OrderHistory orders) {
        this.orders = orders;
    }

    @GetMapping("/{id}")
    OrderView order(@PathVariable UUID id) {
        return orders.find(id).orElseThrow(() -> new UnknownOrder(id));
    }

    /** Orders that were placed from {@code from} up to {@code to}, the newest first. */
    @GetMapping
    OrderPage orders(
            @RequestParam @Nullable OrderStatus status,
            @RequestParam @Nullable UUID customerId,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        if (from != null && to != null) {
            new Period(from, to);
        }
        return orders.list(new OrderFilter(status, customerId, from, to), new Page(page, size));
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownOrder e) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown-order", e);
    }
}
