package dev.polystore.auditor.message;

import java.time.Instant;

/**
 * Some time.
 *
 * @param until not part of it
 */
record Window(Instant from, Instant until) {}
