package dev.polystore.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.local.demo.Crowd;
import dev.polystore.local.demo.Experience;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Customers shop while something dies; in the end all stores agree. */
class FaultsIT {

    static final int CUSTOMERS = 60;

    final RunningShop running = RunningShop.get();
    final AtomicInteger served = new AtomicInteger();

    @AfterEach
    void allStoresAgree() {
        running.repair();
        running.audit();
    }

    /** The others die in {@link CrashPointsIT}. */
    @Test
    void paymentServiceIsKilledInMidFlow() {
        var shopping = letThemShop(7);
        await().atMost(Duration.ofMinutes(2)).until(() -> served.get() > CUSTOMERS / 4);

        running.kill("payment-service");
        running.repair();

        assertAllServed(shopping);
    }

    @Test
    void theBrokerIsAwayForAWhile() {
        var early = letThemShop(8);
        await().atMost(Duration.ofMinutes(2)).until(() -> served.get() > CUSTOMERS / 4);

        running.stop("kafka");
        // The early ones may all have been served by then.
        var late = letThemShop(9);
        await().atMost(Duration.ofMinutes(2)).until(this::someRelayWaitsForKafka);
        running.repair();

        assertAllServed(early);
        assertAllServed(late);
    }

    private boolean someRelayWaitsForKafka() {
        return List.of(
                        running.shop().orders(),
                        running.shop().inventory(),
                        running.shop().cart())
                .stream()
                .map(service -> service.get("/actuator/health").body())
                .anyMatch(health -> health.at("/components/relay/details/status")
                        .asString("")
                        .equals("WAITING_FOR_KAFKA"));
    }

    private CompletableFuture<List<Experience>> letThemShop(long seed) {
        // On a thread of its own: the common pool, which this would block, also tells of the death of processes.
        return CompletableFuture.supplyAsync(
                () -> new Crowd(running.shop(), seed, 8).shop(CUSTOMERS, served::set), Thread::startVirtualThread);
    }

    private static void assertAllServed(CompletableFuture<List<Experience>> shopping) {
        assertThat(shopping.orTimeout(5, TimeUnit.MINUTES).join())
                .hasSize(CUSTOMERS)
                .noneMatch(Experience::failed);
    }
}
