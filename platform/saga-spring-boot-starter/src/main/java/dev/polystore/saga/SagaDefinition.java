package dev.polystore.saga;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A saga that has been found sound, laid out in stages. */
public final class SagaDefinition<D> {

    private final Saga<D> saga;
    private final List<Stage<D>> stages;
    private final Map<String, SingleStep<D>> steps;
    private final Map<String, Integer> stageOfStep;

    private SagaDefinition(Saga<D> saga, List<Stage<D>> stages) {
        this.saga = saga;
        this.stages = stages;
        this.steps = stages.stream()
                .flatMap(stage -> stage.steps().stream())
                .collect(Collectors.toMap(SingleStep::name, Function.identity()));
        this.stageOfStep = IntStream.range(0, stages.size())
                .boxed()
                .flatMap(index -> stages.get(index).steps().stream().map(step -> Map.entry(step.name(), index)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @throws InvalidSaga if the definition could not work */
    public static <D> SagaDefinition<D> of(Saga<D> saga) {
        var steps = saga.steps();
        new Soundness(saga.name()).check(steps);
        return new SagaDefinition<>(saga, steps.stream().map(Stage::of).toList());
    }

    public String name() {
        return saga.name();
    }

    public Saga<D> saga() {
        return saga;
    }

    public @Nullable String subject(D data) {
        return saga.subject(data);
    }

    public List<Stage<D>> stages() {
        return stages;
    }

    /** All steps in sequence. */
    public List<SingleStep<D>> steps() {
        return stages.stream()
                .<SingleStep<D>>flatMap(stage -> stage.steps().stream())
                .toList();
    }

    public boolean has(String step) {
        return steps.containsKey(step);
    }

    /** @throws IllegalStateException if the step is no longer part of the saga */
    public SingleStep<D> step(String name) {
        var step = steps.get(name);
        if (step == null) {
            throw new IllegalStateException(
                    "Saga %s has no step %s any more; bring it back until no run needs it".formatted(name(), name));
        }
        return step;
    }

    /** The place of a step's stage; -1 if the step is no longer part of the saga. */
    public int stageOf(String step) {
        return stageOfStep.getOrDefault(step, -1);
    }
}
