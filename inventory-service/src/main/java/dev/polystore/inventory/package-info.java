/** Keeps the stock: what is in the warehouse, what is set aside for orders and what was sent. */
@NullMarked
package dev.polystore.inventory;

import org.jspecify.annotations.NullMarked;
