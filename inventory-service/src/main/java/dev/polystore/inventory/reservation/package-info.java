/** Sets goods aside for orders, for a while. */
@NullMarked
package dev.polystore.inventory.reservation;

import org.jspecify.annotations.NullMarked;
