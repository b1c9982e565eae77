package dev.polystore.saga.execution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a run has come with one step.
 *
 * @param command the latest command that was sent for it
 * @param attempts how often that was sent without an answer, this time included
 * @param parked whether it waits for an operator, having been sent too often
 */
public record StepProgress(State state, @Nullable UUID command, int attempts, boolean parked) {

    public enum State {
        /** The command is on its way. */
        ASKED,
        /** The participant asked for patience; the command is to be sent again. */
        DELAYED,
        DONE,
        /** The participant said no, so there is nothing to undo. */
        REFUSED,
        /** The compensation is on its way. */
        UNDOING,
        UNDONE,
        /** An operator has left it out. */
        SKIPPED;

        public boolean awaitsReply() {
            return this == ASKED || this == UNDOING;
        }
    }

    static StepProgress sent(State state, UUID command, int attempts) {
        return new StepProgress(state, command, attempts, false);
    }

    static StepProgress settled(State state) {
        return new StepProgress(state, null, 0, false);
    }

    static StepProgress delayed(UUID command) {
        return new StepProgress(State.DELAYED, command, 0, false);
    }

    StepProgress waitingForOperator() {
        return new StepProgress(state, command, attempts, true);
    }

    /** Whether the step is settled neither forward nor backward. */
    public boolean isOpen() {
        return state.awaitsReply() || state == State.DELAYED;
    }

    /** Whether time is running for it. */
    public boolean isTimed() {
        return isOpen() && !parked;
    }

    /** Whether it has, or may have, an effect at its participant. */
    boolean needsUndoing() {
        return state == State.ASKED || state == State.DELAYED || state == State.DONE;
    }
}
