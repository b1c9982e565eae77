/** What the cancellation asks of inventory-service, and what it answers. */
@NullMarked
package dev.polystore.order.cancellation.inventory;

import org.jspecify.annotations.NullMarked;
