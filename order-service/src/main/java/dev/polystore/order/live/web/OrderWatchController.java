package dev.polystore.order.live.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import dev.polystore.order.live.OrderWatch;
import dev.polystore.order.live.WatchedOrders;
import dev.polystore.order.order.UnknownOrder;
import dev.polystore.web.Problems;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Sends where an order stands, then each change, and ends when nothing more happens to it by itself. */
@RestController
@RequestMapping(path = "/{version}/orders", version = "v1")
class OrderWatchController {

    private final WatchedOrders orders;
    private final OrderWatch watch;

    OrderWatchController(WatchedOrders orders, OrderWatch watch) {
        this.orders = orders;
        this.watch = watch;
    }

    @GetMapping(path = "/{id}/events", produces = TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> watch(
            @PathVariable UUID id, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastSeen) {
        var order = orders.find(id).orElseThrow(() -> new UnknownOrder(id));
        var seen = lastSeen == null ? order.version() - 1 : lastSeen;
        if (order.isResting() && seen >= order.version()) {
            return ResponseEntity.noContent().build(); // tells a browser not to connect again
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(watch.watch(order, seen));
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownOrder e) {
        return Problems.of(NOT_FOUND, "unknown-order", e);
    }
}
