package dev.polystore.order.order;

import java.util.UUID;

/** The business process that takes a pending order to a confirmed or a rejected one. */
public interface Placements {

    /** Begins, in the current transaction. The payment token is known to nobody else from then on. */
    void begin(Order order, String paymentToken);

    /**
     * Turns around, in the current transaction, if the money has not been asked for yet; otherwise changes nothing.
     * Either way the placement of the order stands still until the transaction ends.
     *
     * @return whether it is still under way, forward or back
     */
    boolean turnAround(UUID orderId);
}
