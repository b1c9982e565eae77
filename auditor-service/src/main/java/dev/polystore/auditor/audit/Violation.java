package dev.polystore.auditor.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that contradicts an invariant.
 *
 * @param since when it came about at the latest, as far as that is known
 * @param rows which ones: an order, a SKU, a message ...
 * @param wayOut what to do, in a sentence
 * @param repair what may be done about it without a human
 */
public record Violation(
        Invariant invariant,
        String what,
        @Nullable Instant since,
        Map<String, String> rows,
        String wayOut,
        @JsonIgnore @Nullable Repair repair) {

    public Violation {
        rows = new TreeMap<>(rows);
    }

    public Violation(
            Invariant invariant, String what, @Nullable Instant since, Map<String, String> rows, String wayOut) {
        this(invariant, what, since, rows, wayOut, null);
    }

    public Violation repairableBy(Repair safe) {
        return new Violation(invariant, what, since, rows, wayOut, safe);
    }

    @JsonProperty
    public boolean repairable() {
        return repair != null;
    }

    public Optional<Repair> safeRepair() {
        return Optional.ofNullable(repair);
    }

    /** Whether the other one is about the same; its words may differ. */
    boolean isSameAs(Violation other) {
        return invariant == other.invariant && rows.equals(other.rows);
    }
}
