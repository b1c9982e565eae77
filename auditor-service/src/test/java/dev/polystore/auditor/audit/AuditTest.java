package dev.polystore.auditor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.testsupport.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is on its way is no violation, and an audit goes on where the last clean one ended. */
class AuditTest {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final AuditSettings SETTINGS = new AuditSettings(
            Duration.ofMinutes(5),
            Duration.ofHours(24),
            Duration.ofSeconds(30),
            Duration.ofHours(4),
            3,
            Duration.ofMillis(1),
            200);

    /** An area with one part, which is seen differently at each look. */
    static final class Shelf implements Area {

        final Queue<Sighting> looks = new ArrayDeque<>();
        final List<Scope> scopes = new ArrayList<>();

        @Override
        public String rows() {
            return "things";
        }

        @Override
        public Stream<Look> looks(Scope scope) {
            scopes.add(scope);
            return Stream.of(() -> looks.isEmpty() ? seen() : looks.remove());
        }
    }

    final Shelf shelf = new Shelf();
    final SettableClock clock = new SettableClock(NOON);
    final Auditor auditor = new Auditor(List.of(shelf), SETTINGS, clock);

    @Test
    void aDifferenceThatGoesAwayIsNoViolation() {
        Collections.addAll(shelf.looks, seen("a", "b"), seen("b"));

        var report = auditor.auditAll(Duration.ZERO);

        assertThat(report.clean()).isTrue();
        assertThat(report.lookedAt()).containsEntry("things", 10L);
    }

    @Test
    void aDifferenceThatStaysIsAViolation() {
        Collections.addAll(shelf.looks, seen("a", "b"), seen("b", "c"), seen("b", "d"));

        var report = auditor.auditAll(Duration.ZERO);

        assertThat(report.clean()).isFalse();
        assertThat(report.violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.rows()).containsEntry("thing", "b"));
        assertThat(report.invariants())
                .filteredOn(finding -> finding.name() == Invariant.STOCK_ADDS_UP)
                .singleElement()
                .satisfies(finding -> assertThat(finding.violations()).isEqualTo(1));
    }

    @Test
    void onlyWhatIsStillThereIsRepaired() {
        Collections.addAll(shelf.looks, seen("a", "b"), seen("a", "b"), seen("a", "b"), seen("b"));
        auditor.auditAll(Duration.ZERO);

        assertThat(auditor.remaining())
                .singleElement()
                .satisfies(violation -> assertThat(violation.rows()).containsEntry("thing", "b"));
    }

    @Test
    void looksAtWhatHasChangedSinceTheLastCleanAudit() {
        auditor.auditWhatIsDue();
        clock.advance(Duration.ofMinutes(5));
        auditor.auditWhatIsDue();

        assertThat(shelf.scopes.getFirst().kind()).isEqualTo(Scope.Kind.FULL);
        var second = shelf.scopes.getLast();
        assertThat(second.kind()).isEqualTo(Scope.Kind.RECENT);
        assertThat(second.changedSince()).isBefore(NOON).isAfter(NOON.minus(Duration.ofMinutes(6)));
        assertThat(second.until()).isEqualTo(clock.instant().minusSeconds(30));
    }

    @Test
    void anUncleanAuditIsNoPlaceToGoOnFrom() {
        auditor.auditWhatIsDue();
        clock.advance(Duration.ofMinutes(5));
        Collections.addAll(shelf.looks, seen("a"), seen("a"), seen("a"));
        auditor.auditWhatIsDue();
        clock.advance(Duration.ofMinutes(5));
        auditor.auditWhatIsDue();

        assertThat(shelf.scopes.get(2).changedSince())
                .isEqualTo(shelf.scopes.get(1).changedSince());
    }

    @Test
    void looksAtEverythingOnceADay() {
        auditor.auditWhatIsDue();
        clock.advance(Duration.ofHours(24));
        auditor.auditWhatIsDue();

        assertThat(shelf.scopes).allMatch(scope -> scope.kind() == Scope.Kind.FULL);
    }

    @Test
    void anAuditOfLaterChangesLeavesThoseBeforeThemToTheNextOne() {
        auditor.auditWhatIsDue();
        clock.advance(Duration.ofMinutes(30));
        auditor.auditSince(clock.instant(), Duration.ZERO);
        auditor.auditWhatIsDue();

        assertThat(shelf.scopes.get(1).changedSince()).isEqualTo(clock.instant());
        assertThat(shelf.scopes.get(2).changedSince()).isBefore(NOON);
    }

    @Test
    void looksNoFurtherWhereSoMuchIsWrong() {
        var wrong = seen(IntStream.range(0, 501).mapToObj(String::valueOf).toArray(String[]::new));
        var rest = new Shelf();
        var area = area(scope -> Stream.concat(Stream.of(() -> wrong), rest.looks(scope)));

        var report = new Auditor(List.of(area, shelf), SETTINGS, clock).auditAll(Duration.ZERO);

        assertThat(report.lookedAt()).containsEntry("stars", 10L).containsEntry("things", 10L);
        assertThat(report.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.what()).contains("among stars"));
    }

    @Test
    void whatWasFoundIsToldUntilItIsGoneByAuditsThatLookElsewhereToo() {
        var broken = new ArrayList<>(List.of("a", "b"));
        var old = area(scope ->
                scope.kind() == Scope.Kind.FULL ? Stream.of(() -> seen(broken.toArray(String[]::new))) : Stream.of());
        var elsewhere = new Auditor(List.of(old), SETTINGS, clock);
        elsewhere.auditAll(Duration.ZERO);

        assertThat(elsewhere.auditAll(Duration.ZERO).violations()).hasSize(2);
        assertThat(elsewhere.auditSince(NOON, Duration.ZERO).violations()).hasSize(2);
        broken.remove("a");
        assertThat(elsewhere.auditSince(NOON, Duration.ZERO).lookedAt()).containsEntry("found-before", 2L);
        assertThat(elsewhere.remaining())
                .singleElement()
                .satisfies(violation -> assertThat(violation.rows()).containsEntry("thing", "b"));
        broken.remove("b");
        assertThat(elsewhere.auditSince(NOON, Duration.ZERO).clean()).isTrue();
        assertThat(elsewhere.remaining()).isEmpty();
    }

    static Area area(Function<Scope, Stream<Look>> looks) {
        return new Area() {
            @Override
            public String rows() {
                return "stars";
            }

            @Override
            public Stream<Look> looks(Scope scope) {
                return looks.apply(scope);
            }
        };
    }

    static Sighting seen(String... things) {
        var violations = List.of(things).stream()
                .map(thing ->
                        new Violation(Invariant.STOCK_ADDS_UP, "Missing", null, Map.of("thing", thing), "Find it"))
                .toList();
        return new Sighting(violations, List.of(), 10, 0);
    }
}
