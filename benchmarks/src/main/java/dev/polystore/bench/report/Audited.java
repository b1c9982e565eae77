package dev.polystore.bench.report;

import java.util.Map;

/**
 * The clean audit after the run, without which there would be no figures.
 *
 * @param lookedAt how many rows of which kind: all products, and what else has changed since the run began
 */
public record Audited(Map<String, Long> lookedAt, double seconds) {}
