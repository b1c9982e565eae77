package dev.polystore.saga.history;

import static dev.polystore.saga.StepKind.COMPENSATABLE;
import static dev.polystore.saga.execution.StepProgress.State.ASKED;
import static dev.polystore.saga.execution.StepProgress.State.DELAYED;
import static dev.polystore.saga.execution.StepProgress.State.UNDOING;

import dev.polystore.saga.SingleStep;
import dev.polystore.saga.execution.Entry.Kind;
import dev.polystore.saga.orchestration.StoredStep;
import java.time.Instant;
import java.util.Optional;

/** A step that a saga waits for, in the words of an {@link Explanation}. */
record Waiting(SingleStep<?> step, StoredStep progress, Story story, Moments moments) {

    Optional<Instant> since() {
        return asked().map(Milestone::at);
    }

    Optional<Instant> parkedAt() {
        return story.parked(step.name()).map(Milestone::at);
    }

    Optional<Instant> until() {
        return Optional.ofNullable(progress.until());
    }

    boolean isDelayed() {
        return progress.state() == DELAYED;
    }

    /** Whether silence turns the saga around. */
    boolean turnsAround() {
        return step.kind() == COMPENSATABLE && progress.state() == ASKED;
    }

    String what() {
        if (isDelayed()) {
            return "%s, for which %s asked for time until %s".formatted(step.name(), participant(), deadline());
        }
        var next = turnsAround() || progress.parked() ? "" : ", next at " + deadline();
        return "%s's answer to %s (asked %s%s)".formatted(participant(), errand(), times(), next);
    }

    String whyParked() {
        var skip = step.isSkippable() ? ", or skip the step" : "";
        return isRefused()
                ? "%s refused %s, after which no way leads back; resume it when %s will do it%s"
                        .formatted(participant(), step.name(), participant(), skip)
                : "%s has not answered %s, asked %s; resume it when %s is back%s"
                        .formatted(participant(), errand(), times(), participant(), skip);
    }

    private boolean isRefused() {
        return story.parked(step.name())
                .filter(parked -> parked.cause() == Kind.REPLY_REFUSED)
                .isPresent();
    }

    private String errand() {
        return progress.state() == UNDOING ? "the compensation of " + step.name() : step.name();
    }

    private String participant() {
        return asked().map(Milestone::participant).orElse("somebody");
    }

    private Optional<Milestone> asked() {
        return story.asked(step.name(), progress.state() == UNDOING);
    }

    private String times() {
        return progress.attempts() == 1 ? "once" : "%d times".formatted(progress.attempts());
    }

    private String deadline() {
        return moments.earliest(until().stream());
    }
}
