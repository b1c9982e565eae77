package dev.polystore.messaging;

import org.jspecify.annotations.Nullable;

/**
 * What is left of a command when the asking is done: the part that runs in the transaction.
 *
 * <p>A {@link CommandHandler} that returns this is called before the transaction, where it may wait for other parties;
 * calls for different keys run side by side, those for one key in order. It must be safe to repeat.
 *
 * @param <R> the reply
 */
@FunctionalInterface
public interface Prepared<R> {

    /** Commits what was learned and says what to reply; {@code null} stays silent. */
    @Nullable
    R complete();
}
