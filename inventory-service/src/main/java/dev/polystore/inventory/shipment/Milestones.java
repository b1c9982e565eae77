package dev.polystore.inventory.shipment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a parcel got how far; its status follows from it. */
public record Milestones(
        Instant arrangedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant cancelledAt) {

    static Milestones arranged(Instant now) {
        return new Milestones(now, null, null, null);
    }

    Milestones dispatched(Instant now) {
        return new Milestones(arrangedAt, now, null, null);
    }

    Milestones delivered(Instant now) {
        return new Milestones(arrangedAt, dispatchedAt, now, null);
    }

    Milestones cancelled(Instant now) {
        return new Milestones(arrangedAt, null, null, now);
    }

    ShipmentStatus status() {
        if (cancelledAt != null) {
            return ShipmentStatus.CANCELLED;
        }
        if (deliveredAt != null) {
            return ShipmentStatus.DELIVERED;
        }
        return dispatchedAt != null ? ShipmentStatus.DISPATCHED : ShipmentStatus.ARRANGED;
    }
}
