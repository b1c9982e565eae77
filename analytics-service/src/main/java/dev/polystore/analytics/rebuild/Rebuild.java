package dev.polystore.analytics.rebuild;

import dev.polystore.analytics.comparison.TableComparison;
import dev.polystore.analytics.copy.Copy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A second read model on its way to become the first.
 *
 * @param force whether it takes over even if the copies differ
 * @param tables how the copies compare; empty before they were compared
 * @param failure why it failed
 * @param actions of operators, the oldest first
 */
public record Rebuild(
        UUID id,
        State state,
        Copy copy,
        boolean force,
        Progress progress,
        List<TableComparison> tables,
        @Nullable String failure,
        Instant requestedAt,
        @Nullable Instant endedAt,
        List<Action> actions) {

    static Rebuild requested(UUID id, Copy copy, boolean force, Instant at) {
        return new Rebuild(id, State.REPLAYING, copy, force, Progress.NONE, List.of(), null, at, null, List.of());
    }

    boolean copiesDiffer() {
        return tables.stream().anyMatch(table -> !table.differences().isEmpty());
    }

    boolean isCancelled() {
        return actions.stream().anyMatch(action -> action.act() == Action.Act.CANCEL);
    }

    Rebuild in(State next) {
        return new Rebuild(id, next, copy, force, progress, tables, failure, requestedAt, endedAt, actions);
    }

    Rebuild at(Progress now) {
        return new Rebuild(id, state, copy, force, now, tables, failure, requestedAt, endedAt, actions);
    }

    Rebuild compared(List<TableComparison> found) {
        return new Rebuild(id, state, copy, force, progress, found, failure, requestedAt, endedAt, actions);
    }

    Rebuild with(List<Action> done) {
        return new Rebuild(id, state, copy, force, progress, tables, failure, requestedAt, endedAt, done);
    }

    Rebuild ended(State how, @Nullable String why, Instant at) {
        return new Rebuild(id, how, copy, force, progress, tables, why, requestedAt, at, actions);
    }
}
