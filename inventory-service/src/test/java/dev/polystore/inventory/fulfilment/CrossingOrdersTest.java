package dev.polystore.inventory.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.polystore.inventory.InventoryDatabase;
import dev.polystore.inventory.StockRoom;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReleaseStock;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReturnStock;
import dev.polystore.messaging.Ids;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessException;

@InventoryDatabase
class CrossingOrdersTest {

    @Autowired
    private StockRoom room;

    @Autowired
    private FulfillingOrders fulfilling;

    @Test
    void neverWaitsInACircleHoweverOrdersShareProducts() throws Exception {
        var skus = IntStream.range(0, 8).mapToObj(_ -> room.productWith(400)).toList();
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            var polls = IntStream.range(0, 60)
                    .mapToObj(seed -> replicas.submit(() -> poll(new Random(seed), skus)))
                    .toList();
            polls.forEach(poll -> assertThatCode(poll::get).doesNotThrowAnyException());
        }
        skus.forEach(this::adds);
    }

    /** What a replica does: many orders in one transaction, each in its own order of products. */
    private Void poll(Random random, List<String> skus) {
        var orders = IntStream.range(0, 20).mapToObj(_ -> Ids.next()).toList();
        together(orders.stream()
                .<FulfilmentCommand>map(order -> reserve(order, random, skus))
                .toList());
        together(orders.stream().map(order -> next(order, random)).toList());
        return null;
    }

    private void together(List<FulfilmentCommand> commands) {
        fulfilling.together(
                commands,
                fulfilment -> commands.stream().map(fulfilment::carryOut).toList());
    }

    private static FulfilmentCommand reserve(UUID order, Random random, List<String> skus) {
        var first = random.nextInt(skus.size());
        var second = (first + 1 + random.nextInt(skus.size() - 1)) % skus.size();
        return StockRoom.reserve(order, Map.of(skus.get(first), 1 + random.nextInt(3), skus.get(second), 1));
    }

    private static FulfilmentCommand next(UUID order, Random random) {
        return random.nextBoolean() ? new ReleaseStock(order) : new ReturnStock(order);
    }

    private void adds(String sku) {
        assertThat(room.level(sku).reserved()).isEqualTo(room.held(sku));
        assertThat(room.level(sku).onHand()).isEqualTo(room.journaled(sku));
    }

    @Test
    void decidesOnceOnAnOrderThatTwoReplicasGetAtTheSameTime() throws Exception {
        var sku = room.productWith(10);
        var command = StockRoom.reserve(Ids.next(), Map.of(sku, 3));
        try (var replica = Executors.newVirtualThreadPerTaskExecutor()) {
            var second = new AtomicReference<Future<FulfilmentReply>>();
            var reply = fulfilling.together(List.of(command), fulfilment -> {
                second.set(replica.submit(() -> room.carryOut(command)));
                await().until(this::someoneWaitsForALock);
                return fulfilment.carryOut(command);
            });
            assertThatThrownBy(second.get()::get).hasCauseInstanceOf(TransientDataAccessException.class);
            assertThat(room.carryOut(command)).as("tried again").isEqualTo(reply);
        }
        assertThat(room.level(sku).reserved()).isEqualTo(3);
    }

    private boolean someoneWaitsForALock() {
        return room.jdbc()
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }
}
