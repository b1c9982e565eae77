package dev.polystore.saga.execution;

import java.util.UUID;

/** A step that is under way. */
record OpenStep(String name, StepProgress progress, UUID command) {}
