package dev.polystore.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every place for parked keys must do. */
abstract class ParkedKeysContract {

    abstract ParkedKeys keys();

    @Test
    void tellsWhichKeysWaitAndWhy() {
        keys().park("billing", "told", "waiting", "broken");
        keys().park("billing", "told", "waiting", "again");

        assertThat(keys().among("billing", "told", Set.of("waiting", "other"))).containsExactly("waiting");
        assertThat(keys().among("sales", "told", Set.of("waiting"))).isEmpty();
        assertThat(keys().of("billing"))
                .filteredOn(key -> key.topic().equals("told"))
                .singleElement()
                .satisfies(key -> assertThat(key.cause()).isEqualTo("broken"));
    }

    @Test
    void actsOnlyWhileTheKeyWaits() {
        assertThat(keys().whileParked("billing", "acts", "free", () -> "acted")).isEmpty();
        keys().park("billing", "acts", "waiting", "broken");

        assertThat(keys().whileParked("billing", "acts", "waiting", () -> "acted"))
                .contains("acted");
        keys().whileParked("billing", "acts", "waiting", () -> {
            keys().release("billing", "acts", "waiting");
            return true;
        });

        assertThat(keys().among("billing", "acts", List.of("waiting"))).isEmpty();
    }

    /** The second either waits for the first or fails, and may try again. */
    @Test
    void oneActsAtATime() {
        keys().park("billing", "one", "waiting", "broken");
        var acts = new CopyOnWriteArrayList<String>();
        var firstIsIn = new CountDownLatch(1);
        var secondComes = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> keys().whileParked("billing", "one", "waiting", () -> {
            firstIsIn.countDown();
            await(secondComes);
            return acts.add("first");
        }));
        var second = CompletableFuture.runAsync(() -> {
            await(firstIsIn);
            secondComes.countDown();
            keys().whileParked("billing", "one", "waiting", () -> acts.add("second"));
        });

        first.join();
        second.exceptionally(_ -> null).join();
        assertThat(acts).startsWith("first");
        assertThat(keys().whileParked("billing", "one", "waiting", () -> "acted"))
                .contains("acted");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
