package dev.polystore.order.order.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.polystore.messaging.Ids;
import dev.polystore.order.order.CancellingOrders;
import dev.polystore.order.order.IdempotencyKeyReused;
import dev.polystore.order.order.InvalidIdempotencyKey;
import dev.polystore.order.order.OrderCannotBeCancelled;
import dev.polystore.order.order.OrderList;
import dev.polystore.order.order.Orders;
import dev.polystore.order.order.PlacingOrders;
import dev.polystore.order.order.UnknownOrder;
import dev.polystore.web.Problems;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes orders, shows and lists them, and cancels them. */
@RestController
@RequestMapping(path = "/{version}/orders", version = "v1")
class OrderController {

    private final PlacingOrders placingOrders;
    private final CancellingOrders cancellingOrders;
    private final Orders orders;
    private final OrderList orderList;
    private final Fingerprints fingerprints;
    private final Clock clock;

    OrderController(
            PlacingOrders placingOrders,
            CancellingOrders cancellingOrders,
            Orders orders,
            OrderList orderList,
            Fingerprints fingerprints,
            Clock clock) {
        this.placingOrders = placingOrders;
        this.cancellingOrders = cancellingOrders;
        this.orders = orders;
        this.orderList = orderList;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    record Accepted(UUID orderId) {}

    @PostMapping
    ResponseEntity<Accepted> place(
            @RequestHeader("Idempotency-Key") String key, @Valid @RequestBody OrderRequest request) {
        var placeOrder = request.placeOrder(Ids.next(), clock.instant());
        var orderId = placingOrders.placeOnce(fingerprints.key(key, request), placeOrder);
        return accepted(orderId);
    }

    @GetMapping("/{id}")
    ResponseEntity<OrderView> get(@PathVariable UUID id) {
        var order = orders.get(id);
        return ResponseEntity.ok().eTag("\"" + order.version() + "\"").body(OrderView.of(order));
    }

    @GetMapping
    OrderPage list(@ParameterObject @Valid OrderPage.Query query) {
        var size = query.sizeOrDefault();
        return OrderPage.of(orderList.find(query.filter(), size + 1), size);
    }

    @PostMapping("/{id}/cancellation")
    ResponseEntity<Accepted> cancel(@PathVariable UUID id) {
        cancellingOrders.cancel(id);
        return accepted(id);
    }

    private static ResponseEntity<Accepted> accepted(UUID orderId) {
        return ResponseEntity.accepted()
                .location(URI.create("/v1/orders/" + orderId))
                .body(new Accepted(orderId));
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownOrder e) {
        return Problems.of(NOT_FOUND, "unknown-order", e);
    }

    @ExceptionHandler
    ProblemDetail handle(OrderCannotBeCancelled e) {
        return Problems.of(CONFLICT, "order-cannot-be-cancelled", e);
    }

    @ExceptionHandler
    ProblemDetail handle(InvalidIdempotencyKey e) {
        return Problems.of(BAD_REQUEST, "invalid-idempotency-key", e);
    }

    @ExceptionHandler
    ProblemDetail handle(IdempotencyKeyReused e) {
        return Problems.of(UNPROCESSABLE_CONTENT, "idempotency-key-reused", e);
    }
}
