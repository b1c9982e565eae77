/** Tells of stock, and hears of new products from the catalog. */
@NullMarked
package dev.polystore.inventory.stock.messaging;

import org.jspecify.annotations.NullMarked;
