package dev.polystore.saga.execution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a saga's log: the audit trail of a run, and what its timeline is made of. */
public record Entry(
        Kind kind, @Nullable String step, @Nullable UUID command) {

    public enum Kind {
        STARTED,
        COMMAND_SENT,
        COMMAND_SENT_AGAIN,
        ACTION_PERFORMED,
        REPLY_ACCEPTED,
        REPLY_REFUSED,
        REPLY_ASKED_FOR_TIME,
        /** The reply was late, a duplicate, or an answer to nothing: it changed nothing. */
        REPLY_IGNORED,
        TIMED_OUT,
        CANCELLED,
        CANCELLED_TOO_LATE,
        TURNED_AROUND,
        COMPENSATION_SENT,
        COMPENSATION_SENT_AGAIN,
        COMPENSATION_CONFIRMED,
        ACTION_UNDONE,
        PARKED,
        /** An operator had all commands that were awaited sent again at once. */
        RETRIED,
        /** An operator had a parked step go on. */
        RESUMED,
        /** An operator had a step left out. */
        SKIPPED,
        /** An operator had the saga turn around. */
        COMPENSATION_REQUESTED,
        /** An action of this service, or the definition, failed when time was up; it will be tried again. */
        FAILED,
        COMPLETED,
        COMPENSATED;

        /** Whether it tells what an operator wanted. */
        public boolean isIntervention() {
            return switch (this) {
                case RETRIED, RESUMED, SKIPPED, COMPENSATION_REQUESTED -> true;
                default -> false;
            };
        }

        /** Whether it tells of a message that came. */
        public boolean isReply() {
            return switch (this) {
                case REPLY_ACCEPTED, REPLY_REFUSED, REPLY_ASKED_FOR_TIME, REPLY_IGNORED, COMPENSATION_CONFIRMED -> true;
                default -> false;
            };
        }
    }
}
