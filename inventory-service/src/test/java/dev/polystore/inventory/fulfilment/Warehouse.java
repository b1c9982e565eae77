package dev.polystore.inventory.fulfilment;

import dev.polystore.inventory.fulfilment.FulfilmentCommand.ArrangeShipment;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReserveStock;
import dev.polystore.inventory.reservation.Reservation;
import dev.polystore.inventory.shipment.Address;
import dev.polystore.inventory.shipment.Shipment;
import dev.polystore.inventory.stock.Goods;
import dev.polystore.inventory.stock.Stock;
import dev.polystore.inventory.stock.StockLevel;
import dev.polystore.messaging.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A warehouse without a database: what was saved is what was decided. */
class Warehouse {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Address HOME = new Address("Lindenweg 4", "Leipzig", "04109", "DE");

    final List<Event> events = new ArrayList<>();
    private final Stock stock;
    private final Changes<Reservation> reservations;
    private final Changes<Shipment> shipments;
    private Instant now = NOON;

    Warehouse(StockLevel... levels) {
        this(List.of(), levels);
    }

    Warehouse(Collection<Reservation> known, StockLevel... levels) {
        stock = new Stock(List.of(levels));
        reservations = new Changes<>(known, Reservation::orderId);
        shipments = new Changes<>(List.of(), Shipment::orderId);
    }

    static StockLevel level(String sku, long onHand, long reserved) {
        return new StockLevel(sku, onHand, reserved, 1);
    }

    static Goods goods(String sku, int quantity) {
        return new Goods(new TreeMap<>(Map.of(sku, quantity)));
    }

    static ReserveStock reserve(UUID order, String sku, int quantity) {
        return new ReserveStock(order, List.of(new ReserveStock.Line(sku, quantity)));
    }

    static ArrangeShipment arrange(UUID order) {
        return new ArrangeShipment(order, HOME);
    }

    Warehouse later(Instant now) {
        this.now = now;
        return this;
    }

    FulfilmentReply gets(FulfilmentCommand command) {
        var orders = new OpenOrders(reservations, shipments, stock);
        return new Fulfilment(orders, now, now.plusSeconds(3600), events::add).carryOut(command);
    }

    Reservation.Status statusOf(UUID order) {
        return reservations.get(order).orElseThrow().status();
    }

    Shipment shipmentOf(UUID order) {
        return shipments.get(order).orElseThrow();
    }

    Stock stock() {
        return stock;
    }

    boolean has(String sku, int quantity) {
        return stock.missing(goods(sku, quantity)).isEmpty();
    }
}
