/** Hears what the catalog tells. */
@NullMarked
package dev.polystore.order.pricing.messaging;

import org.jspecify.annotations.NullMarked;
