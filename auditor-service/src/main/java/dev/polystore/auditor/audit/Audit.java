package dev.polystore.auditor.audit;

import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** One way through all areas, and to what was found before and lies elsewhere. */
record Audit(List<Seen> areas) {

    /**
     * Looks at the areas side by side, as they ask others than each other for the most part.
     *
     * @param foundBefore is looked at wherever it lies: what one audit has found the next one forgets only when it is gone
     */
    static Audit of(List<Area> areas, List<Suspicion> foundBefore, Scope scope, AuditSettings settings) {
        var inScope = new Audit(areas.stream()
                .gather(Gatherers.mapConcurrent(areas.size(), area -> Seen.in(area, scope, settings)))
                .toList());
        var elsewhere = inScope.without(foundBefore);
        return new Audit(Stream.concat(inScope.areas().stream(), Stream.of(Seen.again(elsewhere, settings)))
                .toList());
    }

    private List<Suspicion> without(List<Suspicion> others) {
        var found = suspicions().stream()
                .flatMap(suspicion -> suspicion.violations().stream())
                .toList();
        return others.stream().map(suspicion -> suspicion.without(found)).toList();
    }

    List<Suspicion> suspicions() {
        return areas.stream().flatMap(area -> area.suspicions().stream()).toList();
    }
}
