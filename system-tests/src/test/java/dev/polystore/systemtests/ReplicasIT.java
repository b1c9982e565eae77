package dev.polystore.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Two of each service at once: they share the work, and when one dies or is restarted nobody notices. */
class ReplicasIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ALL_PARTITIONS = "12 partitions";

    private static final RunningShop running = RunningShop.get();
    private static final GuaranteesTable table = new GuaranteesTable("Replicas");
    private static int served;

    private Traffic traffic;

    @BeforeAll
    static void twoOfEach() {
        running.scale(2);
    }

    @AfterAll
    static void oneOfEach() {
        running.scale(1);
        table.write(served, running.audit());
    }

    @AfterEach
    void allStoresAgree() {
        running.repair();
        traffic.close();
        served += traffic.served();
        running.audit();
    }

    /** An outbox of each kind of database; in a build, one. */
    static Stream<String> relaying() {
        return Suite.isFull()
                ? Stream.of("catalog-service", "cart-service", "order-service", "inventory-service", "payment-service")
                : Stream.of("order-service");
    }

    @ParameterizedTest
    @MethodSource("relaying")
    void theOtherTakesOver(String service) {
        traffic = Traffic.in(running.shop(), Suite.seedOfRun());
        var dying = relayingReplica(service);
        var heir = replicas(service)
                .filter(name -> !name.equals(dying))
                .findFirst()
                .orElseThrow();
        assertThat(shares(heir)).as("work of the other").doesNotContain(ALL_PARTITIONS);
        awaitOrders(3);

        running.kill(dying);
        var begin = System.nanoTime();
        await().atMost(PATIENCE).until(() -> relays(heir));
        var relaying = "killed; the other relays after %.1f s and has all partitions".formatted(seconds(begin));
        await().atMost(PATIENCE).until(() -> shares(heir).stream().allMatch(ALL_PARTITIONS::equals));
        tell(service, relaying, begin);
        awaitOrders(3);
    }

    @Test
    void oneAfterTheOtherIsRestarted() {
        traffic = Traffic.in(running.shop(), Suite.seedOfRun());
        for (var service : restarted()) {
            replicas(service).forEach(this::restart);
            awaitOrders(1);
        }
    }

    private static List<String> restarted() {
        var services = List.of(
                "order-service",
                "cart-service",
                "payment-service",
                "inventory-service",
                "catalog-service",
                "analytics-service");
        return Suite.isFull() ? services : services.subList(0, 2);
    }

    private void restart(String replica) {
        var begin = System.nanoTime();
        running.stop(replica);
        running.repair();
        tell(replica, "restarted under load", begin);
    }

    private static Stream<String> replicas(String service) {
        return Stream.of(service, service + "-2");
    }

    private static String relayingReplica(String service) {
        return await().atMost(PATIENCE)
                .until(() -> replicas(service).filter(ReplicasIT::relays).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    private static boolean relays(String replica) {
        return running.health(replica)
                .at("/components/relay/details/status")
                .asString("")
                .equals("RELAYING");
    }

    /** How many partitions of each of its topics a replica has. */
    private static List<String> shares(String replica) {
        return running.health(replica)
                .at("/components/consumers/details")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private void awaitOrders(int more) {
        var before = traffic.served();
        await().atMost(PATIENCE).until(() -> traffic.served() >= before + more);
    }

    private static void tell(String who, String what, long begin) {
        System.out.printf("%s: %s after %.1f s%n", who, what, seconds(begin));
        table.add(who, what, System.nanoTime() - begin);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
