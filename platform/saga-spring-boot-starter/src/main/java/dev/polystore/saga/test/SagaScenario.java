package dev.polystore.saga.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.messaging.Command;
import dev.polystore.messaging.Ids;
import dev.polystore.saga.Saga;
import dev.polystore.saga.SagaDefinition;
import dev.polystore.saga.execution.Cancellation;
import dev.polystore.saga.execution.Effect.Perform;
import dev.polystore.saga.execution.Effect.Send;
import dev.polystore.saga.execution.Effect.Wait;
import dev.polystore.saga.execution.Intervention;
import dev.polystore.saga.execution.Resending;
import dev.polystore.saga.execution.SagaExecution;
import dev.polystore.saga.execution.SagaInstance;
import dev.polystore.saga.execution.SagaStatus;
import dev.polystore.saga.execution.Transition;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A saga told as a story: it starts, it sends, it gets, it times out, it ends.
 *
 * <p>Local steps are performed on the way. A command is sent three times at most before the saga is parked.
 */
public final class SagaScenario<D> {

    private static final Resending THREE_TIMES = new Resending(3, Duration.ofDays(1));

    private final SagaExecution<D> execution;
    private final Correspondence correspondence = new Correspondence();
    private @Nullable Transition<D> last;

    private SagaScenario(SagaExecution<D> execution) {
        this.execution = execution;
    }

    public static <D> SagaScenario<D> of(Saga<D> saga) {
        return new SagaScenario<>(new SagaExecution<>(SagaDefinition.of(saga), THREE_TIMES, Ids::next));
    }

    public SagaScenario<D> starts(D data) {
        return goesOn(execution.start(Ids.next(), data));
    }

    /** What the latest signal made it send: these commands in this sequence, and no others. */
    public SagaScenario<D> sends(Command<?>... commands) {
        assertThat(sent()).as("what the saga sends").containsExactly((Object[]) commands);
        return this;
    }

    private List<Object> sent() {
        return last().effects().stream()
                .filter(Send.class::isInstance)
                .<Object>map(effect -> ((Send) effect).command())
                .toList();
    }

    public SagaScenario<D> sendsNothing() {
        return sends();
    }

    /** A reply to the one awaited command that can be answered so. */
    public SagaScenario<D> gets(Object reply) {
        return goesOn(execution.reply(instance(), correspondence.awaited(instance(), reply), reply));
    }

    /** A reply to a command that is not awaited any more; it changes nothing. */
    public SagaScenario<D> getsTooLate(Object reply) {
        var transition = execution.reply(instance(), correspondence.past(instance(), reply), reply);
        assertThat(transition.instance()).as("the saga after a late reply").isEqualTo(instance());
        assertThat(transition.effects()).as("effects of a late reply").isEmpty();
        return this;
    }

    /** Time is up for the only command that the saga awaits. */
    public SagaScenario<D> timesOut() {
        return expires(correspondence.onlyAwaited(instance()));
    }

    /** Time is up for a command of this type. */
    public SagaScenario<D> timesOut(Class<? extends Command<?>> command) {
        return expires(correspondence.awaited(instance(), command));
    }

    private SagaScenario<D> expires(UUID command) {
        return goesOn(execution.timeout(instance(), command));
    }

    /** The latest reply asked for time: nothing is sent until it {@linkplain #timesOut has passed}. */
    public SagaScenario<D> waits(Duration time) {
        assertThat(last().effects())
                .singleElement()
                .isInstanceOfSatisfying(
                        Wait.class, wait -> assertThat(wait.time()).isEqualTo(time));
        return this;
    }

    public SagaScenario<D> isCancelled(UnaryOperator<D> change) {
        assertThat(execution.cancellation(instance())).isEqualTo(Cancellation.TURNED_AROUND);
        return goesOn(execution.cancel(instance(), change));
    }

    public SagaScenario<D> cannotBeCancelled() {
        assertThat(execution.cancellation(instance())).isNotEqualTo(Cancellation.TURNED_AROUND);
        return this;
    }

    public SagaScenario<D> isParked() {
        return is(SagaStatus.PARKED);
    }

    public SagaScenario<D> isResumed() {
        isParked();
        return operatorWants(new Intervention.Resume());
    }

    /** An operator does something that is allowed. */
    public SagaScenario<D> operatorWants(Intervention intervention) {
        return goesOn(execution.intervene(instance(), intervention));
    }

    /** An operator wants something that is refused, for this reason. */
    public SagaScenario<D> refuses(Intervention intervention, String reason) {
        assertThat(execution.objection(instance(), intervention))
                .as("objection to %s", intervention)
                .hasValueSatisfying(objection -> assertThat(objection).contains(reason));
        return this;
    }

    public SagaScenario<D> is(SagaStatus status) {
        assertThat(instance().status()).as("status of the saga").isEqualTo(status);
        return this;
    }

    /** The saga has ended so, and has sent nothing with its last step. */
    public SagaScenario<D> ends(SagaStatus status) {
        assertThat(instance().ended()).as("the saga has ended").isTrue();
        return sendsNothing().is(status);
    }

    public D data() {
        return instance().data();
    }

    private SagaScenario<D> goesOn(Transition<D> transition) {
        last = transition;
        for (var effect : transition.effects()) {
            switch (effect) {
                case Perform local -> local.action().run();
                case Send send -> correspondence.add(send);
                case Wait _ -> {}
            }
        }
        return this;
    }

    private SagaInstance<D> instance() {
        return last().instance();
    }

    private Transition<D> last() {
        return Objects.requireNonNull(last, "the saga has not started");
    }
}
