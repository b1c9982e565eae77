package dev.polystore.saga;

import dev.polystore.messaging.Command;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A step in another service: a command there, a reply back.
 *
 * <p>Command and compensation must be idempotent by business key at their participant, since both may be sent again under
 * a new id, and a compensation that comes before its command must leave a mark that makes the command do nothing.
 *
 * @param <R> the replies to the command
 */
public record RemoteStep<D, R>(
        String name,
        StepKind kind,
        Function<D, ? extends Command<R>> command,
        BiFunction<D, R, Outcome<D>> interpretation,
        @Nullable Function<D, ? extends Command<?>> compensation,
        Duration timeout,
        boolean isSkippable)
        implements SingleStep<D> {

    /** What each reply means for the saga. */
    public RemoteStep<D, R> onReply(BiFunction<D, R, Outcome<D>> interpretation) {
        return new RemoteStep<>(name, kind, command, interpretation, compensation, timeout, isSkippable);
    }

    /** The command that undoes it, whether it was done or not; any reply confirms. */
    public RemoteStep<D, R> compensatedBy(Function<D, ? extends Command<?>> compensation) {
        return new RemoteStep<>(name, kind, command, interpretation, compensation, timeout, isSkippable);
    }

    /** How long a reply may take, to the command as well as to its compensation. */
    public RemoteStep<D, R> timeout(Duration timeout) {
        return new RemoteStep<>(name, kind, command, interpretation, compensation, timeout, isSkippable);
    }

    /**
     * An operator may leave it out: what follows must do without what its reply would have told, and must be right
     * whether it is carried out late, or never.
     */
    public RemoteStep<D, R> skippable() {
        return new RemoteStep<>(name, kind, command, interpretation, compensation, timeout, true);
    }

    @SuppressWarnings("unchecked") // a reply that is no R fails in the interpretation, as it should
    public Outcome<D> interpret(D data, Object reply) {
        return interpretation.apply(data, (R) reply);
    }

    @Override
    public boolean hasCompensation() {
        return compensation != null;
    }
}
