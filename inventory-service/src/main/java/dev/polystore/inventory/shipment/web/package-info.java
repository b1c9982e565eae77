/** Shipments over HTTP. */
@NullMarked
package dev.polystore.inventory.shipment.web;

import org.jspecify.annotations.NullMarked;
