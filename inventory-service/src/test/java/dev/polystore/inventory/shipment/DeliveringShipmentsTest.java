package dev.polystore.inventory.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.polystore.inventory.InventoryDatabase;
import dev.polystore.inventory.StockRoom;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReturnStock;
import dev.polystore.inventory.fulfilment.FulfilmentReply.ReturnRefused;
import dev.polystore.inventory.fulfilment.FulfilmentReply.ShipmentArranged;
import dev.polystore.inventory.fulfilment.FulfilmentReply.StockReturned;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InventoryDatabase
class DeliveringShipmentsTest {

    @Autowired
    private DeliveringShipments delivering;

    @Autowired
    private Shipments shipments;

    @Autowired
    private StockRoom room;

    @Test
    void followsAParcelToItsAddress() {
        var parcel = parcel(room.productWith(10));
        var dispatched = delivering.dispatch(parcel.shipmentId());
        var delivered = delivering.deliver(parcel.shipmentId());
        assertThat(delivered.milestones().dispatchedAt())
                .isEqualTo(dispatched.milestones().dispatchedAt());
        assertThat(shipments.find(parcel.shipmentId())).contains(delivered);
        assertThat(shipments.ofOrder(parcel.orderId())).contains(delivered);
        assertThat(delivered.trackingNumber()).isEqualTo(parcel.trackingNumber());
    }

    @Test
    void countsTheCarriersWordOnce() {
        var parcel = parcel(room.productWith(10));
        var dispatched = delivering.dispatch(parcel.shipmentId());
        assertThat(delivering.dispatch(parcel.shipmentId())).isEqualTo(dispatched);
        var delivered = delivering.deliver(parcel.shipmentId());
        assertThat(delivering.deliver(parcel.shipmentId())).isEqualTo(delivered);
        assertThat(delivering.dispatch(parcel.shipmentId())).isEqualTo(delivered);
        assertThat(events(parcel, "ShipmentArranged")).isEqualTo(1);
        assertThat(events(parcel, "ShipmentDispatched")).isEqualTo(1);
        assertThat(events(parcel, "ShipmentDelivered")).isEqualTo(1);
    }

    @Test
    void knowsNothingOfOtherParcels() {
        assertThatThrownBy(() -> delivering.dispatch(UUID.randomUUID())).isInstanceOf(UnknownShipment.class);
    }

    @Test
    void refusesTheReturnOfWhatTheCarrierHas() {
        var sku = room.productWith(10);
        var parcel = parcel(sku);
        delivering.dispatch(parcel.shipmentId());
        var refused = room.carryOut(new ReturnStock(parcel.orderId()));
        assertThat(refused).isInstanceOf(ReturnRefused.class);
        assertThat(room.carryOut(new ReturnStock(parcel.orderId()))).isEqualTo(refused);
        assertThat(room.level(sku).onHand()).isEqualTo(8).isEqualTo(room.journaled(sku));
    }

    @Test
    void doesNotDispatchWhatCameBack() {
        var sku = room.productWith(10);
        var parcel = parcel(sku);
        assertThat(room.carryOut(new ReturnStock(parcel.orderId()))).isInstanceOf(StockReturned.class);
        assertThatThrownBy(() -> delivering.dispatch(parcel.shipmentId()))
                .isInstanceOf(IllegalShipmentTransition.class);
        assertThat(room.level(sku).onHand()).isEqualTo(10).isEqualTo(room.journaled(sku));
    }

    @Test
    void letsEitherTheCarrierOrTheCustomerHaveIt() {
        for (int race = 0; race < 20; race++) {
            var parcel = parcel(room.productWith(10));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.submit(() -> delivering.dispatch(parcel.shipmentId()));
                threads.submit(() -> room.carryOut(new ReturnStock(parcel.orderId())));
            }
            assertThat(events(parcel, "ShipmentDispatched") + events(parcel, "StockReturned"))
                    .isEqualTo(1);
        }
    }

    private ShipmentArranged parcel(String sku) {
        return (ShipmentArranged) room.carryOut(StockRoom.arrange(room.orderOf(sku, 2)));
    }

    private int events(ShipmentArranged parcel, String name) {
        return room.published(parcel.orderId().toString(), "inventory." + name + ".v1")
                .size();
    }
}
