package dev.polystore.saga.execution;

import dev.polystore.messaging.Command;
import java.time.Duration;
import java.util.UUID;

/** What the saga wants to happen, in the transaction that stores its progress. */
public sealed interface Effect {

    String step();

    /** Send a command, and tell the saga when its time is up. */
    record Send(String step, UUID id, Command<?> command, Duration timeout) implements Effect {}

    /** Send nothing yet, but tell the saga when it is time to send the command again. */
    record Wait(String step, UUID id, Duration time) implements Effect {}

    /** Do something in this service. */
    record Perform(String step, Runnable action) implements Effect {}
}
