/** How orders come in from carts, and what goes out about them. */
@NullMarked
package dev.polystore.order.order.messaging;

import org.jspecify.annotations.NullMarked;
