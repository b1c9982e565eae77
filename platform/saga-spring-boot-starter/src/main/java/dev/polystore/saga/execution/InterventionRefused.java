package dev.polystore.saga.execution;

import java.util.UUID;

/** What an operator wanted would break what a saga promises. */
public final class InterventionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InterventionRefused(UUID id, Intervention wanted, String objection) {
        super(
                wanted instanceof Intervention.Skip(var step)
                        ? "Step %s of saga %s cannot be skipped: %s".formatted(step, id, objection)
                        : "Saga %s cannot be %s: %s".formatted(id, wanted.verb(), objection));
    }
}
