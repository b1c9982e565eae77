package dev.polystore.inventory.fulfilment;

import static dev.polystore.inventory.fulfilment.Warehouse.NOON;
import static dev.polystore.inventory.fulfilment.Warehouse.arrange;
import static dev.polystore.inventory.fulfilment.Warehouse.goods;
import static dev.polystore.inventory.fulfilment.Warehouse.level;
import static dev.polystore.inventory.fulfilment.Warehouse.reserve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReleaseStock;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReserveStock;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReturnStock;
import dev.polystore.inventory.fulfilment.FulfilmentReply.OutOfStock;
import dev.polystore.inventory.fulfilment.FulfilmentReply.ShipmentArranged;
import dev.polystore.inventory.fulfilment.FulfilmentReply.ShipmentDelayed;
import dev.polystore.inventory.fulfilment.FulfilmentReply.StockReleased;
import dev.polystore.inventory.fulfilment.FulfilmentReply.StockReserved;
import dev.polystore.inventory.fulfilment.FulfilmentReply.StockReturned;
import dev.polystore.inventory.reservation.Reservation;
import dev.polystore.inventory.reservation.Reservation.Status;
import dev.polystore.inventory.shipment.ShipmentStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FulfilmentTest {

    private final UUID order = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final Warehouse warehouse = new Warehouse(level("COAT-M", 10, 0), level("LENS-50", 3, 0));

    @Test
    void reservesAllLines() {
        var lines = List.of(new ReserveStock.Line("COAT-M", 2), new ReserveStock.Line("LENS-50", 3));
        assertThat(warehouse.gets(new ReserveStock(order, lines))).isEqualTo(new StockReserved(order, NOON));
        assertThat(warehouse.has("COAT-M", 8)).isTrue();
        assertThat(warehouse.has("COAT-M", 9)).isFalse();
        assertThat(warehouse.has("LENS-50", 1)).isFalse();
    }

    @Test
    void reservesNothingWhenOneLineIsMissing() {
        var lines = List.of(
                new ReserveStock.Line("LENS-50", 4),
                new ReserveStock.Line("COAT-M", 2),
                new ReserveStock.Line("GLOVES-XL", 1));
        assertThat(warehouse.gets(new ReserveStock(order, lines)))
                .isEqualTo(new OutOfStock(order, List.of("GLOVES-XL", "LENS-50"), NOON));
        assertThat(warehouse.has("COAT-M", 10)).isTrue();
    }

    @Test
    void addsLinesOfOneProductUp() {
        var twice = List.of(new ReserveStock.Line("LENS-50", 2), new ReserveStock.Line("LENS-50", 2));
        assertThat(warehouse.gets(new ReserveStock(order, twice))).isInstanceOf(OutOfStock.class);
    }

    @Test
    void givesTheSameReplyToTheSameCommand() {
        var later = NOON.plusSeconds(60);
        var reserved = warehouse.gets(reserve(order, "COAT-M", 6));
        var refused = warehouse.gets(reserve(other, "COAT-M", 6));
        assertThat(warehouse.later(later).gets(reserve(order, "COAT-M", 6))).isEqualTo(reserved);
        assertThat(warehouse.gets(reserve(other, "COAT-M", 6))).isEqualTo(refused);
        assertThat(warehouse.has("COAT-M", 4)).isTrue();
    }

    @Test
    void givesReservedGoodsFreeAgainOnce() {
        warehouse.gets(reserve(order, "COAT-M", 10));
        var released = warehouse.gets(new ReleaseStock(order));
        assertThat(released).isEqualTo(new StockReleased(order, NOON));
        assertThat(warehouse.later(NOON.plusSeconds(1)).gets(new ReleaseStock(order)))
                .isEqualTo(released);
        assertThat(warehouse.gets(reserve(other, "COAT-M", 10))).isInstanceOf(StockReserved.class);
    }

    @Test
    void refusesAReservationThatItsReleaseHasOvertaken() {
        assertThat(warehouse.gets(new ReleaseStock(order))).isEqualTo(new StockReleased(order, NOON));
        assertThat(warehouse.gets(reserve(order, "COAT-M", 1)))
                .isEqualTo(new OutOfStock(order, List.of("COAT-M"), NOON));
        assertThat(warehouse.has("COAT-M", 10)).isTrue();
    }

    @Test
    void releasesWhatWasRefusedByDoingNothing() {
        warehouse.gets(reserve(order, "COAT-M", 11));
        assertThat(warehouse.gets(new ReleaseStock(order))).isEqualTo(new StockReleased(order, NOON));
        assertThat(warehouse.has("COAT-M", 10)).isTrue();
    }

    @Test
    void takesShippedGoodsOffHand() {
        warehouse.gets(reserve(order, "COAT-M", 4));
        var arranged = (ShipmentArranged) warehouse.gets(arrange(order));
        assertThat(arranged.trackingNumber()).matches("PS[0-9A-HJKMNP-TV-Z]{12}");
        assertThat(warehouse.events).containsExactly(arranged);
        assertThat(warehouse.stock().changes(NOON)).singleElement().satisfies(level -> {
            assertThat(level.onHand()).isEqualTo(6);
            assertThat(level.reserved()).isZero();
            assertThat(level.version()).isEqualTo(2);
        });
    }

    @Test
    void arrangesOneShipmentForOneOrder() {
        warehouse.gets(reserve(order, "COAT-M", 4));
        var arranged = warehouse.gets(arrange(order));
        assertThat(warehouse.later(NOON.plusSeconds(9)).gets(arrange(order))).isEqualTo(arranged);
        assertThat(warehouse.events).hasSize(1);
        assertThat(warehouse.has("COAT-M", 6)).isTrue();
    }

    @Test
    void renewsAnExpiredReservationIfThereIsStillEnough() {
        var late = new Warehouse(List.of(expired(order, "COAT-M", 4)), level("COAT-M", 4, 0));
        assertThat(late.gets(arrange(order))).isInstanceOf(ShipmentArranged.class);
        assertThat(late.has("COAT-M", 1)).isFalse();
    }

    @Test
    void delaysTheShipmentOfAnExpiredReservationUntilThereIsEnough() {
        var late = new Warehouse(List.of(expired(order, "COAT-M", 4)), level("COAT-M", 10, 7));
        assertThat(late.gets(arrange(order))).isEqualTo(new ShipmentDelayed(order, List.of("COAT-M"), NOON));
        late.stock().release(goods("COAT-M", 1));
        assertThat(late.gets(arrange(order))).isInstanceOf(ShipmentArranged.class);
    }

    @Test
    void shipsNothingForAnOrderThatReservedNothing() {
        warehouse.gets(reserve(order, "COAT-M", 11));
        assertThatThrownBy(() -> warehouse.gets(arrange(order))).isInstanceOf(OutOfTurn.class);
        assertThatThrownBy(() -> warehouse.gets(arrange(other))).isInstanceOf(OutOfTurn.class);
    }

    @Test
    void releasesNothingThatIsShipped() {
        warehouse.gets(reserve(order, "COAT-M", 1));
        warehouse.gets(arrange(order));
        assertThatThrownBy(() -> warehouse.gets(new ReleaseStock(order)))
                .isInstanceOf(OutOfTurn.class)
                .hasMessageContaining("COMMITTED");
    }

    @Test
    void putsTheGoodsOfAnUndispatchedShipmentBackOnHand() {
        warehouse.gets(reserve(order, "COAT-M", 4));
        warehouse.gets(arrange(order));
        var returned = warehouse.gets(new ReturnStock(order));
        assertThat(returned).isEqualTo(new StockReturned(order, NOON));
        assertThat(warehouse.later(NOON.plusSeconds(5)).gets(new ReturnStock(order)))
                .isEqualTo(returned);
        assertThat(warehouse.events).hasSize(2).endsWith((StockReturned) returned);
        assertThat(warehouse.shipmentOf(order).status()).isEqualTo(ShipmentStatus.CANCELLED);
        assertThat(warehouse.has("COAT-M", 10)).isTrue();
        assertThat(warehouse.has("COAT-M", 11)).isFalse();
    }

    @Test
    void answersAShipmentThatItsReturnHasOvertakenWithAParcelThatNeverLeaves() {
        warehouse.gets(reserve(order, "COAT-M", 4));
        assertThat(warehouse.gets(new ReturnStock(order))).isEqualTo(new StockReturned(order, NOON));
        assertThat(warehouse.gets(arrange(order))).isInstanceOf(ShipmentArranged.class);
        assertThat(warehouse.shipmentOf(order).status()).isEqualTo(ShipmentStatus.CANCELLED);
        assertThat(warehouse.events).hasOnlyElementsOfType(StockReturned.class);
        assertThat(warehouse.has("COAT-M", 10)).isTrue();
        assertThat(warehouse.statusOf(order)).isEqualTo(Status.RETURNED);
    }

    private static Reservation expired(UUID order, String sku, int quantity) {
        var before = NOON.minusSeconds(9000);
        return Reservation.held(order, goods(sku, quantity), before, NOON.minusSeconds(1800))
                .become(Status.EXPIRED, NOON.minusSeconds(1700));
    }
}
