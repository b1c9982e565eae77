package dev.polystore.saga;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A step in this service, done in the transaction in which the saga comes to it. */
public record LocalStep<D>(
        String name,
        StepKind kind,
        Consumer<D> action,
        @Nullable Consumer<D> compensation) implements SingleStep<D> {

    /** How it is undone; likewise in this service. */
    public LocalStep<D> compensatedBy(Consumer<D> compensation) {
        return new LocalStep<>(name, kind, action, compensation);
    }

    @Override
    public boolean hasCompensation() {
        return compensation != null;
    }

    @Override
    public boolean isSkippable() {
        return false;
    }
}
