/** Takes an order's goods from reservation to shipment, and back when it is given up. */
@NullMarked
package dev.polystore.inventory.fulfilment;

import org.jspecify.annotations.NullMarked;
