package dev.polystore.local.auditor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found.
 *
 * @param lookedAt how many rows of which kind
 * @param underWay how many of them could not be judged yet
 */
public record AuditReport(
        Map<String, Long> lookedAt,
        long underWay,
        long milliseconds,
        boolean clean,
        List<Finding> invariants,
        List<Violation> violations,
        List<Note> notes) {

    /** An invariant, and how often it is violated. */
    public record Finding(String name, String claim, long violations) {}

    /**
     * Something that contradicts an invariant.
     *
     * @param repairable whether the auditor may put it right
     */
    public record Violation(
            String invariant,
            String what,
            @Nullable String since,
            Map<String, String> rows,
            String wayOut,
            boolean repairable) {

        @Override
        public String toString() {
            return "%s: %s %s".formatted(invariant, what, rows);
        }
    }

    /** Something that an operator should know of, though it contradicts nothing. */
    public record Note(String what, Map<String, String> rows) {}

    /** Whether all is well and nothing more is to come. */
    public boolean isAtRest() {
        return clean && underWay == 0;
    }
}
