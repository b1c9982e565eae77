package dev.polystore.auditor.audit;

import java.util.Map;

/**
 * Something that an operator should know of, though it contradicts nothing.
 *
 * @param rows which ones: a saga, a dead letter ...
 */
public record Note(String what, Map<String, String> rows) {}
