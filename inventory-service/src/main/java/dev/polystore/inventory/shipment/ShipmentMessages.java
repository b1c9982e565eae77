package dev.polystore.inventory.shipment;

import dev.polystore.inventory.shipment.ShipmentEvent.ShipmentDelivered;
import dev.polystore.inventory.shipment.ShipmentEvent.ShipmentDispatched;
import dev.polystore.messaging.MessageTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What messages about parcels on their way are called on the wire. */
@Configuration(proxyBeanMethods = false)
class ShipmentMessages {

    @Bean
    static MessageTypes shipmentMessageTypes() {
        return MessageTypes.none()
                .with("inventory.ShipmentDispatched.v1", ShipmentDispatched.class)
                .with("inventory.ShipmentDelivered.v1", ShipmentDelivered.class);
    }
}
