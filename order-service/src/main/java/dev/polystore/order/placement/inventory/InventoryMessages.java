package dev.polystore.order.placement.inventory;

import dev.polystore.messaging.MessageTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InventoryMessages {

    @Bean
    MessageTypes placementInventoryMessages() {
        return MessageTypes.none()
                .with("inventory.ReserveStock.v1", ReserveStock.class)
                .with("inventory.StockReserved.v1", StockReserved.class)
                .with("inventory.OutOfStock.v1", OutOfStock.class)
                .with("inventory.ReleaseStock.v1", ReleaseStock.class)
                .with("inventory.StockReleased.v1", StockReleased.class)
                .with("inventory.ArrangeShipment.v1", ArrangeShipment.class)
                .with("inventory.ShipmentArranged.v1", ShipmentArranged.class)
                .with("inventory.ShipmentDelayed.v1", ShipmentDelayed.class);
    }
}
