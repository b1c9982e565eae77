package dev.polystore.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.inventory.InventoryDatabase;
import dev.polystore.inventory.StockRoom;
import dev.polystore.inventory.fulfilment.FulfilmentReply.ShipmentArranged;
import dev.polystore.inventory.fulfilment.FulfilmentReply.ShipmentDelayed;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InventoryDatabase
class ExpiringReservationsTest {

    @Autowired
    private ExpiringReservations expiring;

    @Autowired
    private Reservations reservations;

    @Autowired
    private StockRoom room;

    @Test
    void holdsGoodsForAWeek() {
        var order = room.orderOf(room.productWith(1), 1);
        var reservation = reservations.find(order).orElseThrow();
        assertThat(Duration.between(reservation.decidedAt(), reservation.expiresAt()))
                .isEqualTo(Duration.ofDays(7));
    }

    @Test
    void givesOverdueGoodsBackAndTellsSo() {
        var sku = room.productWith(10);
        var overdue = room.orderOf(sku, 4);
        var punctual = room.orderOf(sku, 5);
        room.letExpire(overdue);
        expireAll();
        assertThat(statusOf(overdue)).isEqualTo(Reservation.Status.EXPIRED);
        assertThat(statusOf(punctual)).isEqualTo(Reservation.Status.HELD);
        assertThat(room.level(sku).reserved()).isEqualTo(5).isEqualTo(room.held(sku));
        assertThat(room.published(sku, "inventory.StockLevelChanged.v1")
                        .getLast()
                        .path("reserved")
                        .asLong())
                .isEqualTo(5);
    }

    @Test
    void takesGoodsForAnOverdueOrderWhenItIsShippedAfterAll() {
        var sku = room.productWith(4);
        var overdue = room.orderOf(sku, 4);
        room.letExpire(overdue);
        expireAll();
        var quicker = room.orderOf(sku, 1);
        assertThat(room.carryOut(StockRoom.arrange(overdue))).isInstanceOf(ShipmentDelayed.class);
        room.keeping().receive(sku, "second", 1);
        assertThat(room.carryOut(StockRoom.arrange(overdue))).isInstanceOf(ShipmentArranged.class);
        assertThat(statusOf(quicker)).isEqualTo(Reservation.Status.HELD);
        assertThat(room.level(sku).onHand()).isEqualTo(1).isEqualTo(room.journaled(sku));
    }

    @Test
    void sharesTheWorkAmongReplicas() throws Exception {
        var sku = room.productWith(500);
        var orders = IntStream.range(0, 250).mapToObj(_ -> room.orderOf(sku, 2)).toList();
        orders.forEach(room::letExpire);
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            var expired = IntStream.range(0, 8)
                    .mapToObj(_ -> replicas.submit(expiring::expireSome))
                    .toList();
            replicas.shutdown();
            assertThat(replicas.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            assertThat(expired.stream().mapToInt(Future::resultNow).sum()).isEqualTo(250);
        }
        assertThat(room.level(sku).reserved()).isZero();
    }

    private void expireAll() {
        while (expiring.expireSome() > 0) {}
    }

    private Reservation.Status statusOf(UUID order) {
        return reservations.find(order).orElseThrow().status();
    }
}
