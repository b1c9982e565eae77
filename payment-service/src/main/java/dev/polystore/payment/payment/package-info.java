/** Payments of orders: what the provider was asked about each, and what came of it. */
@NullMarked
package dev.polystore.payment.payment;

import org.jspecify.annotations.NullMarked;
