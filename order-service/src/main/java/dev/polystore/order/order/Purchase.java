package dev.polystore.order.order;

import dev.polystore.order.pricing.Money;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.InsertOnlyProperty;

/**
 * Who bought what, and where it goes: the part of an order that never changes.
 *
 * @param cartId the cart it was collected in, if it was
 */
public record Purchase(
        @InsertOnlyProperty UUID customerId,
        @InsertOnlyProperty @Nullable UUID cartId,
        @InsertOnlyProperty OrderLines lines,
        @InsertOnlyProperty Address shippingAddress) {

    Money total() {
        return lines.total();
    }

    Map<String, Money> prices() {
        return lines.prices();
    }
}
