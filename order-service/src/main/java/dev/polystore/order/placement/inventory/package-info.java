/** What the placement asks of inventory-service, and what it answers. */
@NullMarked
package dev.polystore.order.placement.inventory;

import org.jspecify.annotations.NullMarked;
