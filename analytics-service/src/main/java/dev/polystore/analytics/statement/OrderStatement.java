package dev.polystore.analytics.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.polystore.analytics.Money;
import dev.polystore.analytics.order.OrderStatus;
import dev.polystore.analytics.order.OrderView.Line;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order in the read model.
 *
 * @param payment NONE as long as nothing was told of it
 * @param shipment likewise
 */
@JsonInclude(Include.NON_NULL)
public record OrderStatement(
        UUID orderId,
        OrderStatus status,
        UUID customerId,
        @Nullable UUID cartId,
        Money total,
        List<Line> lines,
        String payment,
        String shipment) {}
