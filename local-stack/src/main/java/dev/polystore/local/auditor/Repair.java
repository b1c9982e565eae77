package dev.polystore.local.auditor;

import java.util.Map;

/**
 * A repair that was tried.
 *
 * @param service that did it, or refused
 */
public record Repair(String invariant, Map<String, String> rows, String service, String what, boolean done) {}
