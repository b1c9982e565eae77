package dev.polystore.order.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.polystore.order.order.OrderChange;
import dev.polystore.order.order.RejectionReason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that happened to an order, as it is sent to its watchers. */
@JsonInclude(Include.NON_NULL)
record StatusChange(
        UUID orderId,
        @JsonUnwrapped OrderChange change,
        @Nullable RejectionReason reason,
        @Nullable String detail) {}
