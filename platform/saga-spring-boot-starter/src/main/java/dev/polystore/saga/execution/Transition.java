package dev.polystore.saga.execution;

import java.util.List;

/** What a signal does to a saga: where it stands now, what is to happen with that, and what its log says. */
public record Transition<D>(SagaInstance<D> instance, List<Effect> effects, List<Entry> entries) {

    public Transition {
        effects = List.copyOf(effects);
        entries = List.copyOf(entries);
    }
}
