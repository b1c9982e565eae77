package dev.polystore.systemtests;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** For a while any process is killed, frozen or restarted, whichever the seed chooses, while customers shop. */
class StormIT {

    private static final int BLOWS = Suite.isFull() ? 60 : 4;
    private static final Duration LONGEST_FREEZE = Duration.ofSeconds(8);

    /** What can happen to a process. */
    private enum Blow {
        KILLED,
        FROZEN,
        RESTARTED
    }

    private final RunningShop running = RunningShop.get();
    private final RandomGenerator random = Suite.random();
    private final GuaranteesTable table = new GuaranteesTable("Storm");

    @Test
    void nothingIsLostInAStorm() {
        var traffic = Traffic.in(running.shop(), Suite.seedOfRun());
        for (int i = 0; i < BLOWS; i++) {
            var served = traffic.served();
            strike();
            await().atMost(Duration.ofMinutes(4)).until(() -> traffic.served() > served);
        }
        traffic.close();
        table.write(traffic.served(), running.audit());
    }

    private void strike() {
        var component = oneOf(running.components());
        var blow = oneOf(List.of(Blow.values()));
        System.out.printf("%s is %s%n", component, blow);
        var begin = System.nanoTime();
        switch (blow) {
            case KILLED -> running.kill(component);
            case RESTARTED -> running.stop(component);
            case FROZEN -> freeze(component);
        }
        running.repair();
        table.add(component, blow.name().toLowerCase(Locale.ROOT), System.nanoTime() - begin);
    }

    /** The length of the freeze is the fault itself, not a wait for something. */
    private void freeze(String component) {
        running.freeze(component);
        LockSupport.parkNanos(random.nextLong(LONGEST_FREEZE.toNanos()));
        running.thaw(component);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
