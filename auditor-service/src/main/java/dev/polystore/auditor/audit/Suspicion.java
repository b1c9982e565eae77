package dev.polystore.auditor.audit;

import java.util.ArrayList;
import java.util.List;

/** A part of the shop in which something contradicted an invariant; only what does so again and again is a violation. */
record Suspicion(Look look, List<Violation> violations) {

    /** What is still there. */
    Suspicion again() {
        var seenNow = new ArrayList<>(look.take().violations());
        var still = seenNow.stream()
                .filter(now -> violations.stream().anyMatch(now::isSameAs))
                .toList();
        return new Suspicion(look, still);
    }

    boolean isDispelled() {
        return violations.isEmpty();
    }
}
