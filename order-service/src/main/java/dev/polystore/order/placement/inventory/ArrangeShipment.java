package dev.polystore.order.placement.inventory;

import dev.polystore.messaging.Command;
import dev.polystore.order.order.Address;
import java.util.UUID;

/** Makes a parcel of the goods that wait for the order. */
public record ArrangeShipment(UUID orderId, Address address) implements Command<ShipmentReply> {}
