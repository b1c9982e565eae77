package dev.polystore.order.order;

import java.time.Instant;
import java.util.UUID;

/**
 * An order at a price, or of a product, that the price list has not heard of: perhaps the news is still under way.
 *
 * @param paymentToken kept until the placement begins, which keeps it from then on
 * @param decidedAt when the customer decided
 * @param patienceIsOver whether it has waited long enough
 */
record UndecidedOrder(UUID orderId, String paymentToken, Instant decidedAt, boolean patienceIsOver) {}
