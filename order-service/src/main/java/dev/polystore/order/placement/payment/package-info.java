/** What the placement asks of payment-service, and what it answers. */
@NullMarked
package dev.polystore.order.placement.payment;

import org.jspecify.annotations.NullMarked;
