/** What the cancellation asks of payment-service, and what it answers. */
@NullMarked
package dev.polystore.order.cancellation.payment;

import org.jspecify.annotations.NullMarked;
