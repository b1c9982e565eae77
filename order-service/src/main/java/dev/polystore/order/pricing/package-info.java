/** Knows what products have cost and when, so that no order is taken at a price that never was. */
@NullMarked
package dev.polystore.order.pricing;

import org.jspecify.annotations.NullMarked;
