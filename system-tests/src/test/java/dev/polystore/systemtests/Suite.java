package dev.polystore.systemtests;

import java.util.Random;
import java.util.random.RandomGenerator;

/** How much of the fault suite this run is, and the seed that repeats it. */
final class Suite {

    private static final long OF_EVERY_BUILD = 608_645;
    private static final long SEED = seed();

    private Suite() {}

    /** Whether all faults are tried, or as many as a build has time for. */
    static boolean isFull() {
        return System.getProperty("polystore.faults", "short").equals("full");
    }

    static long seedOfRun() {
        return SEED;
    }

    static RandomGenerator random() {
        return new Random(SEED);
    }

    private static long seed() {
        var chosen = Long.getLong("polystore.faults.seed", 0);
        var usual = isFull() ? RandomGenerator.getDefault().nextLong(1, 1_000_000) : OF_EVERY_BUILD;
        var seed = chosen == 0 ? usual : chosen;
        System.out.printf("Seed of the fault suite: %d (repeat with -Dpolystore.faults.seed=%d)%n", seed, seed);
        return seed;
    }
}
