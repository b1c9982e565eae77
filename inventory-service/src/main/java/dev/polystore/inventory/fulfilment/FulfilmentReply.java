package dev.polystore.inventory.fulfilment;

import dev.polystore.inventory.shipment.Shipment;
import dev.polystore.messaging.Event;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What became of a command; what others want to know of, too, is also an event. */
public sealed interface FulfilmentReply {

    UUID orderId();

    Instant occurredAt();

    /** All goods are set aside. */
    record StockReserved(UUID orderId, Instant occurredAt) implements FulfilmentReply {}

    /** Of some products there are too few, or the order was given up before; nothing is set aside. */
    record OutOfStock(UUID orderId, List<String> skus, Instant occurredAt) implements FulfilmentReply {

        static OutOfStock of(UUID orderId, Collection<String> skus, Instant now) {
            return new OutOfStock(orderId, skus.stream().sorted().toList(), now);
        }
    }

    /** Nothing is set aside any more, and nothing will be. */
    record StockReleased(UUID orderId, Instant occurredAt) implements FulfilmentReply {}

    /** A parcel is ready for the carrier. */
    record ShipmentArranged(UUID orderId, UUID shipmentId, String trackingNumber, Instant occurredAt)
            implements FulfilmentReply, Event {

        static ShipmentArranged of(Shipment shipment) {
            return new ShipmentArranged(
                    shipment.orderId(),
                    shipment.id(),
                    shipment.trackingNumber(),
                    shipment.milestones().arrangedAt());
        }

        @Override
        public String aggregateId() {
            return orderId.toString();
        }
    }

    /** The reservation had expired and the goods are gone for now: to be asked again later. */
    record ShipmentDelayed(UUID orderId, List<String> skus, Instant occurredAt) implements FulfilmentReply {

        static ShipmentDelayed of(UUID orderId, Collection<String> skus, Instant now) {
            return new ShipmentDelayed(orderId, skus.stream().sorted().toList(), now);
        }
    }

    /** The goods are free for others again. */
    record StockReturned(UUID orderId, Instant occurredAt) implements FulfilmentReply, Event {

        @Override
        public String aggregateId() {
            return orderId.toString();
        }
    }

    /** The goods cannot come back, since {@code occurredAt}. */
    record ReturnRefused(UUID orderId, Reason reason, Instant occurredAt) implements FulfilmentReply {

        /** Why not. */
        public enum Reason {
            ALREADY_DISPATCHED
        }
    }
}
