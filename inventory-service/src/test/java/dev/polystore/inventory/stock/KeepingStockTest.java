package dev.polystore.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.polystore.inventory.InventoryDatabase;
import dev.polystore.inventory.StockRoom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InventoryDatabase
class KeepingStockTest {

    private static final String CHANGED = "inventory.StockLevelChanged.v1";

    private final String sku = StockRoom.newSku();

    @Autowired
    private KeepingStock stock;

    @Autowired
    private StockOverview overview;

    @Autowired
    private StockRoom room;

    @Test
    void showsANewProductAsSoldOut() {
        stock.introduce(sku);
        stock.introduce(sku);
        assertThat(room.level(sku)).isEqualTo(new StockLevel(sku, 0, 0, 1));
        assertThat(room.published(sku, CHANGED)).singleElement().satisfies(event -> {
            assertThat(event.path("onHand").asLong()).isZero();
            assertThat(event.path("version").asLong()).isEqualTo(1);
        });
    }

    @Test
    void countsAReceiptOnce() {
        assertThat(stock.receive(sku, "R-1", 12)).isTrue();
        assertThat(stock.receive(sku, "R-1", 12)).isFalse();
        assertThat(room.level(sku).onHand()).isEqualTo(12);
        assertThat(room.published(sku, CHANGED)).hasSize(1);
    }

    @Test
    void countsTheSameReceiptOfAnotherProduct() {
        var another = StockRoom.newSku();
        stock.receive(sku, "R-1", 12);
        stock.receive(another, "R-1", 7);
        assertThat(room.level(another).onHand()).isEqualTo(7);
    }

    @Test
    void refusesAReceiptThatChangesItsMind() {
        stock.receive(sku, "R-1", 12);
        assertThatThrownBy(() -> stock.receive(sku, "R-1", 13)).isInstanceOf(ReferenceTaken.class);
        assertThat(room.level(sku).onHand()).isEqualTo(12);
    }

    @Test
    void numbersTheChangesOfAProduct() {
        stock.introduce(sku);
        stock.receive(sku, "R-1", 12);
        stock.adjust(sku, "A-1", -2, "broken");
        assertThat(room.published(sku, CHANGED))
                .extracting(event -> event.path("version").asLong() + ":"
                        + event.path("onHand").asLong())
                .containsExactly("1:0", "2:12", "3:10");
    }

    @Test
    void adjustsOnceAndKeepsTheReason() {
        stock.receive(sku, "R-1", 12);
        assertThat(stock.adjust(sku, "A-1", -2, "broken")).isTrue();
        assertThat(stock.adjust(sku, "A-1", -2, "broken")).isFalse();
        assertThat(room.level(sku).onHand()).isEqualTo(10);
        assertThat(overview.movements(sku, 10))
                .extracting(StockMovement::kind, StockMovement::quantity, StockMovement::reason)
                .containsExactly(
                        tuple(StockMovement.Kind.ADJUSTED, -2L, "broken"),
                        tuple(StockMovement.Kind.RECEIVED, 12L, null));
    }

    @Test
    void doesNotTakeAwayWhatIsReserved() {
        stock.receive(sku, "R-1", 12);
        room.orderOf(sku, 10);
        assertThatThrownBy(() -> stock.adjust(sku, "A-1", -3, "stolen"))
                .isInstanceOf(ReservedStock.class)
                .hasMessageContaining("at most 2");
    }

    @Test
    void adjustsNothingThatIsUnknown() {
        assertThatThrownBy(() -> stock.adjust(sku, "A-1", 3, "found")).isInstanceOf(UnknownSku.class);
    }

    @Test
    void mayNotRewriteItsJournal() {
        stock.receive(sku, "R-1", 12);
        var jdbc = room.jdbc();
        assertThatThrownBy(
                        () -> jdbc.sql("update stock_movement set quantity = 1").update())
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from stock_movement").update())
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void addsUp() {
        stock.receive(sku, "R-1", 12);
        stock.adjust(sku, "A-1", 3, "found");
        var order = room.orderOf(sku, 5);
        room.carryOut(StockRoom.arrange(order));
        var sum = overview.summary();
        assertThat(sum.onHand() + sum.shipped()).isEqualTo(sum.received() + sum.adjusted());
        assertThat(sum.shipped()).isGreaterThanOrEqualTo(5);
        assertThat(room.level(sku).onHand()).isEqualTo(10).isEqualTo(room.journaled(sku));
    }
}
