/** Carts: filled, seen and checked out, with the prices that the catalog tells. */
@NullMarked
package dev.polystore.cart;

import org.jspecify.annotations.NullMarked;
