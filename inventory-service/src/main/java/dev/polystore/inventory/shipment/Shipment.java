package dev.polystore.inventory.shipment;

import static dev.polystore.inventory.shipment.ShipmentStatus.ARRANGED;
import static dev.polystore.inventory.shipment.ShipmentStatus.CANCELLED;
import static dev.polystore.inventory.shipment.ShipmentStatus.DELIVERED;
import static dev.polystore.inventory.shipment.ShipmentStatus.DISPATCHED;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The parcel of an order: arranged, dispatched, delivered; cancelled only before the carrier has it. */
public record Shipment(UUID id, UUID orderId, String trackingNumber, Address address, Milestones milestones) {

    public static Shipment arrange(UUID orderId, Address address, Instant now) {
        var id = ShipmentId.of(orderId);
        return new Shipment(id, orderId, TrackingNumber.of(id), address, Milestones.arranged(now));
    }

    public ShipmentStatus status() {
        return milestones.status();
    }

    /** Since when the carrier has it. */
    public Optional<Instant> dispatchedAt() {
        return Optional.ofNullable(milestones.dispatchedAt());
    }

    Shipment dispatch(Instant now) {
        return advance(ARRANGED, DISPATCHED, milestones.dispatched(now));
    }

    Shipment deliver(Instant now) {
        return advance(DISPATCHED, DELIVERED, milestones.delivered(now));
    }

    public Shipment cancel(Instant now) {
        return advance(ARRANGED, CANCELLED, milestones.cancelled(now));
    }

    private Shipment advance(ShipmentStatus from, ShipmentStatus to, Milestones milestones) {
        if (status() != from) {
            throw new IllegalShipmentTransition(this, to);
        }
        return new Shipment(id, orderId, trackingNumber, address, milestones);
    }
}
