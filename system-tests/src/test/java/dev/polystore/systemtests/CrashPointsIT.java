package dev.polystore.systemtests;

import static dev.polystore.messaging.CrashPoint.COMPENSATING;
import static dev.polystore.messaging.CrashPoint.EFFECTS_DONE;
import static dev.polystore.messaging.CrashPoint.INBOX_NOTED;
import static dev.polystore.messaging.CrashPoint.MESSAGES_ACKNOWLEDGED;
import static dev.polystore.messaging.CrashPoint.MESSAGES_CAPTURED;
import static dev.polystore.messaging.CrashPoint.OTHER_PARTY_ANSWERED;
import static dev.polystore.messaging.CrashPoint.POLL_COMMITTED;

import dev.polystore.messaging.CrashPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each service dies at each moment between two durable steps, under load; nothing is lost and nothing happens twice. */
@TestInstance(Lifecycle.PER_CLASS)
class CrashPointsIT {

    private static final Map<String, List<CrashPoint>> POINTS = new TreeMap<>(Map.of(
            "order-service",
            List.of(MESSAGES_CAPTURED, MESSAGES_ACKNOWLEDGED, INBOX_NOTED, EFFECTS_DONE, POLL_COMMITTED, COMPENSATING),
            "inventory-service",
            List.of(MESSAGES_CAPTURED, MESSAGES_ACKNOWLEDGED, INBOX_NOTED, EFFECTS_DONE, POLL_COMMITTED),
            "payment-service",
            List.of(
                    MESSAGES_CAPTURED,
                    MESSAGES_ACKNOWLEDGED,
                    OTHER_PARTY_ANSWERED,
                    INBOX_NOTED,
                    EFFECTS_DONE,
                    POLL_COMMITTED),
            "catalog-service",
            List.of(MESSAGES_CAPTURED, MESSAGES_ACKNOWLEDGED, INBOX_NOTED, EFFECTS_DONE, POLL_COMMITTED),
            "cart-service",
            List.of(MESSAGES_CAPTURED, MESSAGES_ACKNOWLEDGED, EFFECTS_DONE, POLL_COMMITTED),
            "analytics-service",
            List.of(EFFECTS_DONE, POLL_COMMITTED)));

    /** A crash of one service at one point. */
    record Crash(String service, CrashPoint point) {}

    private final RunningShop running = RunningShop.get();
    private final GuaranteesTable table = new GuaranteesTable("Crash points");
    private Traffic traffic;

    @BeforeAll
    void openTheDoors() {
        traffic = Traffic.in(running.shop(), Suite.seedOfRun());
    }

    @AfterAll
    void nothingIsLostAndNothingHappenedTwice() {
        running.repair();
        traffic.close();
        table.write(traffic.served(), running.audit());
    }

    /** All of them, or each point once, in a service that the seed chooses. */
    static Stream<Crash> crashes() {
        var all = new ArrayList<Crash>();
        POINTS.forEach((service, points) -> points.forEach(point -> all.add(new Crash(service, point))));
        Collections.shuffle(all, new Random(Suite.seedOfRun()));
        if (Suite.isFull()) {
            return all.stream();
        }
        var oncePerPoint = new TreeMap<CrashPoint, Crash>();
        all.forEach(crash -> oncePerPoint.putIfAbsent(crash.point(), crash));
        return oncePerPoint.values().stream();
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void aServiceDies(Crash crash) {
        running.dieAt(crash.point(), crash.service());
        var dead = System.nanoTime();
        running.repair();
        table.add(crash.service(), crash.point().name(), System.nanoTime() - dead);
    }
}
