/** Follows the parcels of orders to their address. */
@NullMarked
package dev.polystore.inventory.shipment;

import org.jspecify.annotations.NullMarked;
