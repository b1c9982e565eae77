package dev.polystore.saga.orchestration;

import dev.polystore.saga.execution.Effect;
import dev.polystore.saga.execution.SagaExecution;
import dev.polystore.saga.execution.SagaInstance;
import dev.polystore.saga.execution.SagaStatus;
import dev.polystore.saga.execution.StepProgress;
import dev.polystore.saga.execution.Transition;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A run of a saga with its times.
 *
 * @param deadlines when time is up for each timed command
 * @param version counts its changes
 */
record StoredSaga<D>(
        RegisteredSaga<D> saga,
        SagaInstance<D> instance,
        Map<UUID, Instant> deadlines,
        int version,
        Instant startedAt) {

    static <D> StoredSaga<D> started(RegisteredSaga<D> saga, Transition<D> start, Instant now) {
        return new StoredSaga<>(saga, start.instance(), Map.of(), 0, now).after(start, now);
    }

    UUID id() {
        return instance.id();
    }

    SagaExecution<D> execution() {
        return saga.execution();
    }

    String name() {
        return instance.saga();
    }

    @Nullable
    String subject() {
        return saga.definition().subject(instance.data());
    }

    SagaStatus status() {
        return instance.status();
    }

    /** Time runs on for commands that are still open, and begins to run for those of the transition. */
    StoredSaga<D> after(Transition<D> transition, Instant now) {
        var times = new HashMap<>(deadlines);
        for (var effect : transition.effects()) {
            switch (effect) {
                case Effect.Send send -> times.put(send.id(), now.plus(send.timeout()));
                case Effect.Wait wait -> times.put(wait.id(), now.plus(wait.time()));
                case Effect.Perform _ -> {}
            }
        }
        times.keySet().retainAll(timedCommands(transition.instance()));
        return new StoredSaga<>(saga, transition.instance(), Map.copyOf(times), version, startedAt);
    }

    private static List<UUID> timedCommands(SagaInstance<?> instance) {
        return instance.steps().values().stream()
                .filter(StepProgress::isTimed)
                .map(progress -> Optional.ofNullable(progress.command()))
                .flatMap(Optional::stream)
                .toList();
    }

    @Nullable
    Instant deadline() {
        return deadlines.values().stream().min(Comparator.naturalOrder()).orElse(null);
    }

    /** Commands whose time is up, the longest overdue first. */
    List<UUID> expired(Instant now) {
        return deadlines.entrySet().stream()
                .filter(command -> !command.getValue().isAfter(now))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    Map<String, StoredStep> steps() {
        return instance.steps().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, step -> stored(step.getValue())));
    }

    private StoredStep stored(StepProgress progress) {
        var command = progress.command();
        return StoredStep.of(progress, command == null ? null : deadlines.get(command));
    }
}
