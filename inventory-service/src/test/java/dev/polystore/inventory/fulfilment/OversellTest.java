package dev.polystore.inventory.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.inventory.InventoryDatabase;
import dev.polystore.inventory.StockRoom;
import dev.polystore.inventory.fulfilment.FulfilmentReply.OutOfStock;
import dev.polystore.inventory.fulfilment.FulfilmentReply.StockReserved;
import dev.polystore.messaging.Ids;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InventoryDatabase
class OversellTest {

    private static final int BUYERS = 200;
    private static final int PIECES = 10;

    @Autowired
    private StockRoom room;

    @Test
    void sellsTenPiecesToExactlyTenOfTwoHundredBuyers() throws Exception {
        var sku = room.productWith(PIECES);
        var replies = allAtOnce(() -> room.carryOut(StockRoom.reserve(Ids.next(), Map.of(sku, 1))));

        assertThat(replies).filteredOn(StockReserved.class::isInstance).hasSize(PIECES);
        assertThat(replies).filteredOn(OutOfStock.class::isInstance).hasSize(BUYERS - PIECES);
        assertThat(room.level(sku).reserved()).isEqualTo(PIECES).isEqualTo(room.held(sku));
        assertThat(room.level(sku).available()).isZero();
    }

    private static List<FulfilmentReply> allAtOnce(Callable<FulfilmentReply> buying) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var buyers = Stream.generate(() -> threads.submit(() -> {
                        start.await();
                        return buying.call();
                    }))
                    .limit(BUYERS)
                    .toList();
            start.countDown();
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            return buyers.stream().map(Future::resultNow).toList();
        }
    }
}
