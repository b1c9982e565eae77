package dev.polystore.order.order.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.polystore.order.order.Order;
import dev.polystore.order.order.OrderFilter;
import dev.polystore.order.order.OrderStatus;
import dev.polystore.order.pricing.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some orders, the youngest first.
 *
 * @param next where the next page begins, if there is one: its parameter {@code before}
 */
@JsonInclude(Include.NON_NULL)
record OrderPage(List<Summary> orders, @Nullable UUID next) {

    /** An order in short. */
    record Summary(UUID orderId, UUID customerId, OrderStatus status, Money total, Instant placedAt, long version) {

        static Summary of(Order order) {
            var customerId = order.purchase().customerId();
            return new Summary(
                    order.id(), customerId, order.status(), order.total(), order.placedAt(), order.version());
        }
    }

    /** What of the list to show. */
    record Query(
            @Nullable UUID customerId,
            @Nullable OrderStatus status,
            @Nullable UUID before,
            @Nullable @Min(1) @Max(100) Integer size) {

        private static final int DEFAULT_SIZE = 20;

        OrderFilter filter() {
            return new OrderFilter(customerId, status, before);
        }

        int sizeOrDefault() {
            return size == null ? DEFAULT_SIZE : size;
        }
    }

    /** Cuts a page from a list that holds one order more if there is a next page. */
    static OrderPage of(List<Order> found, int size) {
        var shown = found.stream().limit(size).map(Summary::of).toList();
        return new OrderPage(shown, found.size() > size ? shown.getLast().orderId() : null);
    }
}
