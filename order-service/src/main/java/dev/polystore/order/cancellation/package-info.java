/** Undoes a confirmed order: the goods come back, the money goes back. */
@NullMarked
package dev.polystore.order.cancellation;

import org.jspecify.annotations.NullMarked;
