package dev.polystore.auditor.audit;

import java.util.List;
import java.util.function.Predicate;

/** A part of the shop in which something contradicted an invariant; only what does so again and again is a violation. */
record Suspicion(Look look, List<Violation> violations) {

    /** What is still there, as it is now. */
    Suspicion again() {
        return new Suspicion(
                look,
                look.take().violations().stream().filter(isOneOf(violations)).toList());
    }

    Suspicion without(List<Violation> others) {
        return new Suspicion(
                look, violations.stream().filter(isOneOf(others).negate()).toList());
    }

    private static Predicate<Violation> isOneOf(List<Violation> violations) {
        return violation -> violations.stream().anyMatch(violation::isSameAs);
    }

    boolean isDispelled() {
        return violations.isEmpty();
    }
}
