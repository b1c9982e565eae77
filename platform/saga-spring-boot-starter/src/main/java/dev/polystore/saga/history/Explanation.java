package dev.polystore.saga.history;

import static java.util.stream.Collectors.joining;

import dev.polystore.saga.SagaDefinition;
import dev.polystore.saga.SingleStep;
import dev.polystore.saga.orchestration.StoredStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a saga is where it is, and what will come of it if nothing else happens: in one sentence. */
final class Explanation {

    private final Story story;
    private final Moments moments;

    Explanation(Story story, Moments moments) {
        this.story = story;
        this.moments = moments;
    }

    String completed() {
        var skipped = story.skipped().toList();
        return skipped.isEmpty() ? "Completed." : "Completed; skipped: %s.".formatted(String.join(", ", skipped));
    }

    String compensated() {
        return story.turnedAroundBecause()
                .map("Compensated, because %s."::formatted)
                .orElse("Compensated.");
    }

    /**
     * Of a saga that has not ended.
     *
     * @param attempts how often a command is sent before the saga is parked
     * @param deadline when something happens by itself
     */
    String open(SagaDefinition<?> definition, Map<String, StoredStep> steps, int attempts, @Nullable Instant deadline) {
        var waiting = definition.steps().stream()
                .flatMap(step -> waiting(step, steps.get(step.name())))
                .toList();
        var parked = waiting.stream().filter(step -> step.progress().parked()).toList();
        if (!parked.isEmpty()) {
            return parked(parked);
        }
        return story.latestFailure()
                .map(failure -> failed(failure, deadline))
                .orElseGet(() -> waiting(waiting, attempts));
    }

    private Stream<Waiting> waiting(SingleStep<?> step, @Nullable StoredStep progress) {
        return progress == null || progress.command() == null
                ? Stream.empty()
                : Stream.of(new Waiting(step, progress, story, moments));
    }

    private String parked(List<Waiting> steps) {
        return "Parked since %s because %s."
                .formatted(
                        earliest(steps, Waiting::parkedAt),
                        steps.stream().map(Waiting::whyParked).collect(joining(", and because ")));
    }

    private String failed(Milestone failure, @Nullable Instant deadline) {
        return "Failed at %s when time was up (%s), and tries again at %s."
                .formatted(
                        moments.text(failure.at()),
                        failure.error(),
                        moments.earliest(Optional.ofNullable(deadline).stream()));
    }

    private String waiting(List<Waiting> steps, int attempts) {
        return "%s since %s for %s; %s."
                .formatted(
                        story.turnedAroundBecause()
                                .map("Turned around because %s, and waits"::formatted)
                                .orElse("Waits"),
                        earliest(steps, Waiting::since),
                        steps.stream().map(Waiting::what).collect(joining(" and ")),
                        prospect(steps, attempts));
    }

    private String prospect(List<Waiting> steps, int attempts) {
        if (steps.stream().anyMatch(Waiting::turnsAround)) {
            var silent = steps.stream().filter(Waiting::turnsAround).toList();
            return "without it by %s it will be turned around".formatted(earliest(silent, Waiting::until));
        }
        return steps.stream().allMatch(Waiting::isDelayed)
                ? "then it asks again"
                : "after %d times it will be parked".formatted(attempts);
    }

    private String earliest(List<Waiting> steps, Function<Waiting, Optional<Instant>> moment) {
        return moments.earliest(steps.stream().map(moment).flatMap(Optional::stream));
    }
}
