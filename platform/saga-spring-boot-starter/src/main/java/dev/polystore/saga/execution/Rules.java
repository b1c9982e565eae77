package dev.polystore.saga.execution;

import dev.polystore.saga.SagaDefinition;
import java.util.UUID;
import java.util.function.Supplier;

/** What stays the same for all runs of a saga. */
record Rules<D>(SagaDefinition<D> definition, Resending resending, Supplier<UUID> commandIds) {}
