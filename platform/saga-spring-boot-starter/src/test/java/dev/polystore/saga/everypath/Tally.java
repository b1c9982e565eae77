package dev.polystore.saga.everypath;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.ZERO;

import dev.polystore.saga.execution.SagaStatus;
import java.math.BigInteger;

/** How many paths end how. */
record Tally(BigInteger completed, BigInteger compensated, BigInteger parked) {

    static final Tally NONE = new Tally(ZERO, ZERO, ZERO);

    static Tally one(SagaStatus end) {
        return switch (end) {
            case COMPLETED -> new Tally(ONE, ZERO, ZERO);
            case COMPENSATED -> new Tally(ZERO, ONE, ZERO);
            case PARKED -> new Tally(ZERO, ZERO, ONE);
            case RUNNING, COMPENSATING -> throw new AssertionError("Stuck: nothing more can happen, but it is " + end);
        };
    }

    Tally plus(Tally other) {
        return new Tally(completed.add(other.completed), compensated.add(other.compensated), parked.add(other.parked));
    }

    BigInteger paths() {
        return completed.add(compensated).add(parked);
    }
}
