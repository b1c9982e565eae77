package dev.polystore.inventory.shipment;

import dev.polystore.messaging.Event;
import java.time.Instant;
import java.util.UUID;

/** How a parcel gets on. */
public sealed interface ShipmentEvent extends Event {

    UUID orderId();

    @Override
    default String aggregateId() {
        return orderId().toString();
    }

    /** The carrier has it. */
    record ShipmentDispatched(UUID orderId, UUID shipmentId, String trackingNumber, Instant occurredAt)
            implements ShipmentEvent {

        static ShipmentDispatched of(Shipment shipment, Instant now) {
            return new ShipmentDispatched(shipment.orderId(), shipment.id(), shipment.trackingNumber(), now);
        }
    }

    /** It has reached its address. */
    record ShipmentDelivered(UUID orderId, UUID shipmentId, String trackingNumber, Instant occurredAt)
            implements ShipmentEvent {

        static ShipmentDelivered of(Shipment shipment, Instant now) {
            return new ShipmentDelivered(shipment.orderId(), shipment.id(), shipment.trackingNumber(), now);
        }
    }
}
