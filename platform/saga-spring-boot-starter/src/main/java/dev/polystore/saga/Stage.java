package dev.polystore.saga;

import java.util.List;

/** What a saga does at one time: a single step, or the members of a group. */
public record Stage<D>(List<? extends SingleStep<D>> steps) {

    static <D> Stage<D> of(Step<D> step) {
        return switch (step) {
            case SingleStep<D> single -> new Stage<>(List.of(single));
            case Together<D> group -> new Stage<>(group.steps());
        };
    }

    public boolean isGroup() {
        return steps.size() > 1;
    }
}
