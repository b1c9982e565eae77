package dev.polystore.inventory.fulfilment;

import dev.polystore.inventory.fulfilment.FulfilmentCommand.ArrangeShipment;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReleaseStock;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReserveStock;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReturnStock;
import dev.polystore.inventory.fulfilment.FulfilmentReply.OutOfStock;
import dev.polystore.inventory.fulfilment.FulfilmentReply.ReturnRefused;
import dev.polystore.inventory.fulfilment.FulfilmentReply.ReturnRefused.Reason;
import dev.polystore.inventory.fulfilment.FulfilmentReply.ShipmentArranged;
import dev.polystore.inventory.fulfilment.FulfilmentReply.ShipmentDelayed;
import dev.polystore.inventory.fulfilment.FulfilmentReply.StockReleased;
import dev.polystore.inventory.fulfilment.FulfilmentReply.StockReserved;
import dev.polystore.inventory.fulfilment.FulfilmentReply.StockReturned;
import dev.polystore.messaging.Ids;
import dev.polystore.testsupport.contract.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContractTest {

    private final UUID order = Ids.next();
    private final Instant now = Instant.parse("2026-11-22T10:15:00.390Z");

    @Test
    void understandsItsCommands() {
        Contracts.example("inventory.ReserveStock.v1", ReserveStock.class);
        Contracts.example("inventory.ReleaseStock.v1", ReleaseStock.class);
        Contracts.example("inventory.ArrangeShipment.v1", ArrangeShipment.class);
        Contracts.example("inventory.ReturnStock.v1", ReturnStock.class);
    }

    @Test
    void answersAsPromised() {
        var skus = List.of("COAT-M", "LENS-50");
        Contracts.holds("inventory.StockReserved.v1", new StockReserved(order, now));
        Contracts.holds("inventory.OutOfStock.v1", new OutOfStock(order, skus, now));
        Contracts.holds("inventory.StockReleased.v1", new StockReleased(order, now));
        Contracts.holds(
                "inventory.ShipmentArranged.v1", new ShipmentArranged(order, Ids.next(), "PS0123456789AB", now));
        Contracts.holds("inventory.ShipmentDelayed.v1", new ShipmentDelayed(order, skus, now));
        Contracts.holds("inventory.StockReturned.v1", new StockReturned(order, now));
        Contracts.holds("inventory.ReturnRefused.v1", new ReturnRefused(order, Reason.ALREADY_DISPATCHED, now));
    }

    @Test
    void answersAsTheExamplesShow() {
        Contracts.example("inventory.StockReserved.v1", StockReserved.class);
        Contracts.example("inventory.OutOfStock.v1", OutOfStock.class);
        Contracts.example("inventory.StockReleased.v1", StockReleased.class);
        Contracts.example("inventory.ShipmentArranged.v1", ShipmentArranged.class);
        Contracts.example("inventory.ShipmentDelayed.v1", ShipmentDelayed.class);
        Contracts.example("inventory.StockReturned.v1", StockReturned.class);
        Contracts.example("inventory.ReturnRefused.v1", ReturnRefused.class);
    }
}
