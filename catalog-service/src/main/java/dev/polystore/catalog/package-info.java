/** What the shop sells: products, their prices and how to find them. */
@NullMarked
package dev.polystore.catalog;

import org.jspecify.annotations.NullMarked;
