package dev.polystore.inventory.fulfilment;

import static dev.polystore.inventory.reservation.Reservation.Status.COMMITTED;
import static dev.polystore.inventory.reservation.Reservation.Status.HELD;
import static dev.polystore.inventory.reservation.Reservation.Status.RELEASED;
import static dev.polystore.inventory.reservation.Reservation.Status.RETURNED;

import dev.polystore.inventory.fulfilment.FulfilmentCommand.ArrangeShipment;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReleaseStock;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReserveStock;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReturnStock;
import dev.polystore.inventory.fulfilment.FulfilmentReply.OutOfStock;
import dev.polystore.inventory.fulfilment.FulfilmentReply.ReturnRefused;
import dev.polystore.inventory.fulfilment.FulfilmentReply.ReturnRefused.Reason;
import dev.polystore.inventory.fulfilment.FulfilmentReply.ShipmentArranged;
import dev.polystore.inventory.fulfilment.FulfilmentReply.ShipmentDelayed;
import dev.polystore.inventory.fulfilment.FulfilmentReply.StockReleased;
import dev.polystore.inventory.fulfilment.FulfilmentReply.StockReserved;
import dev.polystore.inventory.fulfilment.FulfilmentReply.StockReturned;
import dev.polystore.inventory.reservation.Reservation;
import dev.polystore.inventory.shipment.Address;
import dev.polystore.inventory.shipment.Shipment;
import dev.polystore.inventory.stock.Stock;
import dev.polystore.messaging.Event;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Decides on some orders, whose reservations, parcels and products are in the hands of one transaction. It knows neither
 * the database nor the broker.
 *
 * <p>An order's reservation remembers all that was decided, so a command may come twice, late, or before the one that it
 * is to undo. The saga that cancels an order is not the one that placed it, so no order among their commands is certain.
 */
public final class Fulfilment {

    private final Changes<Reservation> reservations;
    private final Changes<Shipment> shipments;
    private final Stock stock;
    private final Consumer<Event> publish;
    private final Instant now;
    private final Instant expiresAt;

    Fulfilment(OpenOrders orders, Instant now, Instant expiresAt, Consumer<Event> publish) {
        this.reservations = orders.reservations();
        this.shipments = orders.shipments();
        this.stock = orders.stock();
        this.publish = publish;
        this.now = now;
        this.expiresAt = expiresAt;
    }

    public FulfilmentReply carryOut(FulfilmentCommand command) {
        return switch (command) {
            case ReserveStock reserve -> reserve(reserve);
            case ReleaseStock(var orderId) -> release(known(orderId));
            case ArrangeShipment(var orderId, var address) -> arrange(orderId, address);
            case ReturnStock(var orderId) -> giveBack(known(orderId));
        };
    }

    private FulfilmentReply reserve(ReserveStock command) {
        var orderId = command.orderId();
        var reservation = reservations.get(orderId).orElseGet(() -> keep(decide(command)));
        if (reservation.isGranted()) {
            return new StockReserved(orderId, reservation.decidedAt());
        }
        var missing = reservation.missing().isEmpty() ? command.goods().skus() : reservation.missing();
        return OutOfStock.of(orderId, missing, reservation.since());
    }

    private Reservation decide(ReserveStock command) {
        var missing = stock.missing(command.goods());
        if (!missing.isEmpty()) {
            return Reservation.refused(command.orderId(), command.goods(), missing, now);
        }
        stock.reserve(command.goods());
        return Reservation.held(command.orderId(), command.goods(), now, expiresAt);
    }

    private FulfilmentReply release(Reservation reservation) {
        var released = switch (reservation.status()) {
            case HELD -> {
                stock.release(reservation.goods());
                yield keep(reservation.become(RELEASED, now));
            }
            case EXPIRED -> keep(reservation.become(RELEASED, now));
            case REFUSED, RELEASED, RETURNED -> reservation;
            case COMMITTED -> throw new OutOfTurn("released", reservation);
        };
        return new StockReleased(released.orderId(), released.since());
    }

    private FulfilmentReply arrange(UUID orderId, Address address) {
        var shipment = shipments.get(orderId);
        if (shipment.isPresent()) {
            return ShipmentArranged.of(shipment.get());
        }
        var reservation = known(orderId);
        return switch (reservation.status()) {
            case HELD -> ship(reservation, address);
            case EXPIRED -> renew(reservation, address);
            case RETURNED -> shipNothing(orderId, address);
            case REFUSED, RELEASED, COMMITTED -> throw new OutOfTurn("shipped", reservation);
        };
    }

    private FulfilmentReply renew(Reservation reservation, Address address) {
        var missing = stock.missing(reservation.goods());
        if (!missing.isEmpty()) {
            return ShipmentDelayed.of(reservation.orderId(), missing, now);
        }
        stock.reserve(reservation.goods());
        return ship(reservation, address);
    }

    private FulfilmentReply ship(Reservation reservation, Address address) {
        var orderId = reservation.orderId();
        stock.ship(reservation.goods(), orderId, now);
        keep(reservation.become(COMMITTED, now));
        var arranged = ShipmentArranged.of(keep(Shipment.arrange(orderId, address, now)));
        publish.accept(arranged);
        return arranged;
    }

    /** The order was given up before its shipment was asked for: the answer is a parcel that never leaves. */
    private FulfilmentReply shipNothing(UUID orderId, Address address) {
        return ShipmentArranged.of(keep(Shipment.arrange(orderId, address, now).cancel(now)));
    }

    private FulfilmentReply giveBack(Reservation reservation) {
        var orderId = reservation.orderId();
        var dispatchedAt = shipments.get(orderId).flatMap(Shipment::dispatchedAt);
        if (dispatchedAt.isPresent()) {
            return new ReturnRefused(orderId, Reason.ALREADY_DISPATCHED, dispatchedAt.get());
        }
        if (reservation.status() == RETURNED) {
            return new StockReturned(orderId, reservation.since());
        }
        free(reservation);
        var returned = new StockReturned(
                orderId, keep(reservation.become(RETURNED, now)).since());
        publish.accept(returned);
        return returned;
    }

    private void free(Reservation reservation) {
        var goods = reservation.goods();
        if (reservation.status() == HELD) {
            stock.release(goods);
        } else if (reservation.status() == COMMITTED) {
            stock.putBack(goods, reservation.orderId(), now);
            shipments.get(reservation.orderId()).ifPresent(shipment -> keep(shipment.cancel(now)));
        }
    }

    /** What is known of an order; of one never heard of, that it is given up: what it is to undo may still come. */
    private Reservation known(UUID orderId) {
        return reservations.get(orderId).orElseGet(() -> keep(Reservation.tombstone(orderId, now)));
    }

    private Reservation keep(Reservation reservation) {
        reservations.put(reservation.orderId(), reservation);
        return reservation;
    }

    private Shipment keep(Shipment shipment) {
        shipments.put(shipment.orderId(), shipment);
        return shipment;
    }
}
