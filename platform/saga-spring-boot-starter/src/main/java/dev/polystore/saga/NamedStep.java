package dev.polystore.saga;

import dev.polystore.messaging.Command;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;

/** A step that has a name and still has to say what it does. */
public record NamedStep<D>(String name, StepKind kind) {

    private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(1);

    /**
     * Asks another service to do it. Unless {@link RemoteStep#onReply} says otherwise, any reply means that it is done.
     *
     * @param <R> the replies to the command
     */
    public <R> RemoteStep<D, R> command(Function<D, ? extends Command<R>> command) {
        return new RemoteStep<>(name, kind, command, (data, _) -> Outcome.proceed(data), null, USUAL_TIMEOUT, false);
    }

    /** Does it in this service, in the same transaction as the saga's own progress. */
    public LocalStep<D> local(Consumer<D> action) {
        return new LocalStep<>(name, kind, action, null);
    }

    /** A step that is done when the saga begins, such as creating what the saga is about. */
    public LocalStep<D> compensatedBy(Consumer<D> compensation) {
        return new LocalStep<>(name, kind, _ -> {}, compensation);
    }
}
