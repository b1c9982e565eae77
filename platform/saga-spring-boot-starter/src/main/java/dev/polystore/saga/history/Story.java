package dev.polystore.saga.history;

import dev.polystore.saga.execution.Entry.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a saga came to where it is, as far as its present depends on it. */
record Story(List<Milestone> milestones) {

    /** When a step was first asked for, or its compensation; and whom that went to. */
    Optional<Milestone> asked(String step, boolean isUndoing) {
        return find(isUndoing ? Kind.COMPENSATION_SENT : Kind.COMMAND_SENT, step);
    }

    Optional<Milestone> parked(String step) {
        return find(Kind.PARKED, step);
    }

    /** What it says if nothing has happened since something failed. */
    Optional<Milestone> latestFailure() {
        return milestones.isEmpty()
                ? Optional.empty()
                : Optional.of(milestones.getLast()).filter(latest -> latest.kind() == Kind.FAILED);
    }

    Stream<String> skipped() {
        return milestones.stream()
                .filter(milestone -> milestone.kind() == Kind.SKIPPED)
                .map(milestone -> String.valueOf(milestone.step()));
    }

    /** Why it has turned around, if it has. */
    Optional<String> turnedAroundBecause() {
        return find(Kind.TURNED_AROUND, null).map(Story::cause);
    }

    private static String cause(Milestone turn) {
        return switch (turn.cause()) {
            case TIMED_OUT -> turn.causeStep() + " was not answered in time";
            case REPLY_REFUSED -> turn.causeStep() + " was refused";
            case CANCELLED -> "it was cancelled";
            case COMPENSATION_REQUESTED -> "an operator gave it up";
            case null, default -> "something happened that its log does not tell";
        };
    }

    private Optional<Milestone> find(Kind kind, @Nullable String step) {
        return milestones.stream()
                .filter(milestone -> milestone.kind() == kind)
                .filter(milestone -> step == null || step.equals(milestone.step()))
                .findFirst();
    }
}
