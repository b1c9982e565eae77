package dev.polystore.inventory.reservation;

import dev.polystore.inventory.stock.Goods;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What is set aside for an order, or why nothing is. It stays for good: what is asked again is answered again.
 *
 * @param missing products of which there were too few, when it was refused
 * @param decidedAt when the order was first heard of
 * @param since when it got its status
 * @param expiresAt until when goods are held
 */
public record Reservation(
        UUID orderId,
        Goods goods,
        Set<String> missing,
        Status status,
        Instant decidedAt,
        Instant since,
        Instant expiresAt) {

    /** Only {@link #HELD} goods count as reserved. */
    public enum Status {
        HELD,
        REFUSED,
        RELEASED,
        EXPIRED,
        COMMITTED,
        RETURNED
    }

    public static Reservation held(UUID orderId, Goods goods, Instant now, Instant expiresAt) {
        return new Reservation(orderId, goods, Set.of(), Status.HELD, now, now, expiresAt);
    }

    public static Reservation refused(UUID orderId, Goods goods, Set<String> missing, Instant now) {
        return new Reservation(orderId, goods, missing, Status.REFUSED, now, now, now);
    }

    /** The order was given up before it asked for anything; when it asks late, it finds this. */
    public static Reservation tombstone(UUID orderId, Instant now) {
        return new Reservation(orderId, Goods.none(), Set.of(), Status.RELEASED, now, now, now);
    }

    public Reservation become(Status next, Instant now) {
        return new Reservation(orderId, goods, missing, next, decidedAt, now, expiresAt);
    }

    /** Whether the order got all it asked for and still has it, in the warehouse or on its way. */
    public boolean isGranted() {
        return status == Status.HELD || status == Status.COMMITTED;
    }
}
