/** Reservations that an operator gives back by hand, because no saga will. */
@NullMarked
package dev.polystore.inventory.release;

import org.jspecify.annotations.NullMarked;
