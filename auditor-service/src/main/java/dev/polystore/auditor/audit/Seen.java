package dev.polystore.auditor.audit;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** What is seen of an area, look by look; all that is kept of it is what is suspected to be wrong, and some notes. */
final class Seen {

    /** Of suspected violations, and of notes: more would not help anybody, and would need memory without end. */
    private static final int MOST = 500;

    private final String area;
    private final AuditSettings settings;
    private final List<Suspicion> suspicions = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private long rows;
    private long underWay;

    private Seen(String area, AuditSettings settings) {
        this.area = area;
        this.settings = settings;
    }

    static Seen in(Area area, Scope scope, AuditSettings settings) {
        var seen = new Seen(area.rows(), settings);
        try (var looks = area.looks(scope)) {
            if (!looks.allMatch(seen::take)) {
                seen.notes.addFirst(seen.unseen());
            }
        }
        seen.lookAgain();
        return seen;
    }

    /** Looks at nothing else than what was found before. */
    static Seen again(List<Suspicion> foundBefore, AuditSettings settings) {
        var seen = new Seen("found-before", settings);
        foundBefore.stream().filter(not(Suspicion::isDispelled)).limit(MOST).forEach(seen.suspicions::add);
        seen.rows = seen.violations();
        seen.dispel();
        seen.lookAgain();
        return seen;
    }

    /** @return false if so much is wrong that the rest need not be looked at */
    private boolean take(Look look) {
        var sighting = look.take();
        rows += sighting.rows();
        underWay += sighting.underWay();
        sighting.notes().stream().limit(MOST - notes.size()).forEach(notes::add);
        if (!sighting.violations().isEmpty()) {
            suspicions.add(new Suspicion(look, sighting.violations()));
        }
        if (violations() > MOST) {
            lookAgain();
        }
        return violations() <= MOST;
    }

    private long violations() {
        return suspicions.stream().mapToLong(it -> it.violations().size()).sum();
    }

    /** What is on its way arrives meanwhile; a real violation stays. */
    private void lookAgain() {
        for (int look = 1; look < settings.looks() && !suspicions.isEmpty(); look++) {
            LockSupport.parkNanos(settings.betweenLooks().toNanos());
            dispel();
        }
    }

    private void dispel() {
        suspicions.replaceAll(Suspicion::again);
        suspicions.removeIf(Suspicion::isDispelled);
    }

    private Note unseen() {
        var what = "More than %,d violations among %s: those after the first %,d rows were not looked at";
        return new Note(what.formatted(MOST, area, rows), Map.of("area", area));
    }

    String area() {
        return area;
    }

    long rows() {
        return rows;
    }

    long underWay() {
        return underWay;
    }

    List<Note> notes() {
        return notes;
    }

    List<Suspicion> suspicions() {
        return suspicions;
    }
}
