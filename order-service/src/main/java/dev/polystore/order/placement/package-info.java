/** Takes a pending order to a paid and shipped one, or gives everything back and rejects it. */
@NullMarked
package dev.polystore.order.placement;

import org.jspecify.annotations.NullMarked;
