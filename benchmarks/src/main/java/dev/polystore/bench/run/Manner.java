package dev.polystore.bench.run;

import java.time.Duration;

/**
 * How customers of a run behave.
 *
 * @param isPatient whether who is told to come back later does so, and who got no answer asks again
 * @param isGivenUp whether the run ends early when the shop has fallen too far behind to catch up
 */
public record Manner(boolean isPatient, boolean isGivenUp) {

    /** Comes once, whatever becomes of those before. */
    public static final Manner USUAL = new Manner(false, false);

    /** Finds out only whether a rate can be sustained. */
    public static final Manner TRYING = new Manner(false, true);

    /** Comes back when asked to. */
    public static final Manner PATIENT = new Manner(true, false);

    private static final long PATIENCE = Duration.ofMinutes(3).toNanos();

    /** @param due when the customer came */
    boolean asksAgain(long due) {
        return isPatient && System.nanoTime() - due < PATIENCE;
    }
}
