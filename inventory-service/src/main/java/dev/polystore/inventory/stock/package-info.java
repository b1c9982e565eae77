/** Counts pieces of products: in the warehouse, set aside, and how they came and went. */
@NullMarked
package dev.polystore.inventory.stock;

import org.jspecify.annotations.NullMarked;
