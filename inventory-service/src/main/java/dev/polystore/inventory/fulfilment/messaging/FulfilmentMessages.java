package dev.polystore.inventory.fulfilment.messaging;

import dev.polystore.inventory.fulfilment.FulfilmentCommand.ArrangeShipment;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReleaseStock;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReserveStock;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReturnStock;
import dev.polystore.inventory.fulfilment.FulfilmentReply.OutOfStock;
import dev.polystore.inventory.fulfilment.FulfilmentReply.ReturnRefused;
import dev.polystore.inventory.fulfilment.FulfilmentReply.ShipmentArranged;
import dev.polystore.inventory.fulfilment.FulfilmentReply.ShipmentDelayed;
import dev.polystore.inventory.fulfilment.FulfilmentReply.StockReleased;
import dev.polystore.inventory.fulfilment.FulfilmentReply.StockReserved;
import dev.polystore.inventory.fulfilment.FulfilmentReply.StockReturned;
import dev.polystore.messaging.MessageTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What commands for orders and their replies are called on the wire. */
@Configuration(proxyBeanMethods = false)
class FulfilmentMessages {

    @Bean
    static MessageTypes fulfilmentMessageTypes() {
        return MessageTypes.none()
                .with("inventory.ReserveStock.v1", ReserveStock.class)
                .with("inventory.StockReserved.v1", StockReserved.class)
                .with("inventory.OutOfStock.v1", OutOfStock.class)
                .with("inventory.ReleaseStock.v1", ReleaseStock.class)
                .with("inventory.StockReleased.v1", StockReleased.class)
                .with("inventory.ArrangeShipment.v1", ArrangeShipment.class)
                .with("inventory.ShipmentArranged.v1", ShipmentArranged.class)
                .with("inventory.ShipmentDelayed.v1", ShipmentDelayed.class)
                .with("inventory.ReturnStock.v1", ReturnStock.class)
                .with("inventory.StockReturned.v1", StockReturned.class)
                .with("inventory.ReturnRefused.v1", ReturnRefused.class);
    }
}
