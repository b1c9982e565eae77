/** Reservations over HTTP. */
@NullMarked
package dev.polystore.inventory.reservation.web;

import org.jspecify.annotations.NullMarked;
