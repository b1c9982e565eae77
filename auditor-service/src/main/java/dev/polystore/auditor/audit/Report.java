package dev.polystore.auditor.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What an audit found.
 *
 * @param lookedAt how many rows of which kind; {@code found-before} are violations of the audit before that lie elsewhere
 * @param underWay how many of them could not be judged yet
 * @param violations the first of them; {@code invariants} counts all
 */
public record Report(
        UUID id,
        Scope scope,
        Instant startedAt,
        long milliseconds,
        Map<String, Long> lookedAt,
        long underWay,
        List<Finding> invariants,
        List<Violation> violations,
        List<Note> notes) {

    private static final int MOST = 500;

    /** An invariant, and how often it is violated. */
    public record Finding(Invariant name, String claim, long violations) {}

    static Report of(UUID id, Scope scope, Instant startedAt, Duration took, Audit audit) {
        var lookedAt = new TreeMap<String, Long>();
        audit.areas().forEach(seen -> lookedAt.put(seen.area(), seen.rows()));
        var violations = audit.suspicions().stream()
                .flatMap(suspicion -> suspicion.violations().stream())
                .toList();
        return new Report(
                id,
                scope,
                startedAt,
                took.toMillis(),
                lookedAt,
                audit.areas().stream().mapToLong(Seen::underWay).sum(),
                findings(violations),
                violations.stream().limit(MOST).toList(),
                audit.areas().stream()
                        .flatMap(seen -> seen.notes().stream())
                        .limit(MOST)
                        .toList());
    }

    private static List<Finding> findings(List<Violation> violations) {
        return Arrays.stream(Invariant.values())
                .map(invariant -> new Finding(
                        invariant,
                        invariant.claim(),
                        violations.stream()
                                .filter(violation -> violation.invariant() == invariant)
                                .count()))
                .toList();
    }

    @JsonProperty
    public boolean clean() {
        return invariants.stream().allMatch(finding -> finding.violations() == 0);
    }
}
