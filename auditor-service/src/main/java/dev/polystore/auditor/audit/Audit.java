package dev.polystore.auditor.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** One way through all areas. */
final class Audit {

    private final AuditSettings settings;
    private final Map<String, Sighting> seen = new TreeMap<>();
    private final List<Suspicion> suspicions = new ArrayList<>();

    Audit(AuditSettings settings) {
        this.settings = settings;
    }

    void lookAt(Area area, Scope scope) {
        var looks = area.looks(scope);
        while (looks.hasNext()) {
            lookAt(area.rows(), looks.next());
        }
    }

    private void lookAt(String area, Look look) {
        var sighting = look.take();
        if (!sighting.violations().isEmpty()) {
            suspicions.add(new Suspicion(area, look, sighting.violations()));
        }
        var withoutViolations = new Sighting(List.of(), sighting.notes(), sighting.rows(), sighting.underWay());
        seen.merge(area, withoutViolations, Sighting::and);
    }

    /** What is on its way arrives meanwhile; a real violation stays. */
    void lookAgain() {
        for (int look = 1; look < settings.looks() && !suspicions.isEmpty(); look++) {
            LockSupport.parkNanos(settings.betweenLooks().toNanos());
            suspicions.replaceAll(Suspicion::again);
            suspicions.removeIf(Suspicion::isDispelled);
        }
    }

    List<Suspicion> suspicions() {
        return List.copyOf(suspicions);
    }

    Map<String, Sighting> seen() {
        return seen;
    }
}
