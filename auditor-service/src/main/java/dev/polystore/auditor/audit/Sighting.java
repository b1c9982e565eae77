package dev.polystore.auditor.audit;

import java.util.List;

/**
 * What was seen at a look.
 *
 * @param rows how many were compared
 * @param underWay how many of them are on their way and could not be judged yet
 */
public record Sighting(List<Violation> violations, List<Note> notes, long rows, long underWay) {}
