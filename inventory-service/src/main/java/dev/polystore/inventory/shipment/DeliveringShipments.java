package dev.polystore.inventory.shipment;

import dev.polystore.inventory.shipment.ShipmentEvent.ShipmentDelivered;
import dev.polystore.inventory.shipment.ShipmentEvent.ShipmentDispatched;
import dev.polystore.messaging.Outbox;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the carrier tells of parcels; told twice it counts once. */
@Component
public class DeliveringShipments {

    private final Shipments shipments;
    private final Outbox outbox;
    private final Clock clock;

    DeliveringShipments(Shipments shipments, Outbox outbox, Clock clock) {
        this.shipments = shipments;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Shipment dispatch(UUID id) {
        var shipment = shipments.lock(id).orElseThrow(() -> new UnknownShipment(id));
        if (shipment.dispatchedAt().isPresent()) {
            return shipment;
        }
        var now = clock.instant();
        var dispatched = shipment.dispatch(now);
        shipments.update(List.of(dispatched));
        outbox.publish(ShipmentDispatched.of(dispatched, now));
        return dispatched;
    }

    @Transactional
    public Shipment deliver(UUID id) {
        var shipment = shipments.lock(id).orElseThrow(() -> new UnknownShipment(id));
        if (shipment.status() == ShipmentStatus.DELIVERED) {
            return shipment;
        }
        var now = clock.instant();
        var delivered = shipment.deliver(now);
        shipments.update(List.of(delivered));
        outbox.publish(ShipmentDelivered.of(delivered, now));
        return delivered;
    }
}
