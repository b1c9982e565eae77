package dev.polystore.auditor.repair;

import dev.polystore.auditor.audit.Invariant;
import java.time.Instant;
import java.util.Map;

/**
 * A repair that was tried.
 *
 * @param service that did it, or refused
 * @param done whether it did
 */
public record Done(
        Invariant invariant,
        Map<String, String> rows,
        String service,
        String what,
        boolean done,
        String actor,
        String reason,
        Instant at) {}
