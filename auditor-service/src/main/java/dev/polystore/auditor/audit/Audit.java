package dev.polystore.auditor.audit;

import java.util.List;
import java.util.stream.Gatherers;

/** One way through all areas. */
record Audit(List<Seen> areas) {

    /** Looks at the areas side by side, as they ask others than each other for the most part. */
    static Audit of(List<Area> areas, Scope scope, AuditSettings settings) {
        return new Audit(areas.stream()
                .gather(Gatherers.mapConcurrent(areas.size(), area -> Seen.in(area, scope, settings)))
                .toList());
    }

    List<Suspicion> suspicions() {
        return areas.stream().flatMap(area -> area.suspicions().stream()).toList();
    }
}
