package dev.polystore.bench.report;

import java.util.Map;

/**
 * The clean audit after the run, without which there would be no figures.
 *
 * @param lookedAt how many rows of which kind, of all time
 */
public record Audited(Map<String, Long> lookedAt, double seconds) {}
