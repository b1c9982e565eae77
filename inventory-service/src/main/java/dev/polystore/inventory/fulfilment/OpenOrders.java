package dev.polystore.inventory.fulfilment;

import dev.polystore.inventory.reservation.Reservation;
import dev.polystore.inventory.shipment.Shipment;
import dev.polystore.inventory.stock.Stock;

/** What one transaction has in its hands of some orders: nobody else changes it until it commits. */
record OpenOrders(Changes<Reservation> reservations, Changes<Shipment> shipments, Stock stock) {}
