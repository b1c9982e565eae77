package dev.polystore.saga;

import static dev.polystore.saga.StepKind.COMPENSATABLE;
import static dev.polystore.saga.StepKind.PIVOT;
import static dev.polystore.saga.StepKind.RETRIABLE;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must hold for the steps of a saga, so that it can always go on or go back. */
final class Soundness {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final String saga;

    Soundness(String saga) {
        this.saga = saga;
    }

    void check(List<? extends Step<?>> steps) {
        demand(isKebabCase(saga), "has a name that is not in kebab-case", "Name it like do-this");
        demand(!steps.isEmpty(), "has no steps", "Return at least one from steps()");
        steps.forEach(this::checkGroup);
        var singles = steps.stream().flatMap(Soundness::singles).toList();
        checkNames(singles);
        checkSequence(singles);
        singles.forEach(this::checkCompensation);
        singles.forEach(this::checkTimeout);
        singles.forEach(this::checkSkippable);
    }

    private static Stream<SingleStep<?>> singles(Step<?> step) {
        return switch (step) {
            case SingleStep<?> single -> Stream.of(single);
            case Together<?> group -> group.steps().stream().map(member -> (SingleStep<?>) member);
        };
    }

    private void checkGroup(Step<?> step) {
        if (step instanceof Together<?> group) {
            demand(
                    group.steps().size() > 1,
                    "has a group of fewer than two steps",
                    "Put it into steps() without together(...)");
            for (var member : group.steps()) {
                demand(
                        member.kind() == COMPENSATABLE,
                        member,
                        "is part of a group but is not compensatable",
                        "Give it a place of its own after the group");
            }
        }
    }

    private void checkNames(List<? extends SingleStep<?>> steps) {
        var names = new HashSet<String>();
        for (var step : steps) {
            demand(isKebabCase(step.name()), step, "has a name that is not in kebab-case", "Name it like do-this");
            demand(names.add(step.name()), step, "occurs twice", "Give each step a name of its own");
        }
    }

    private void checkSequence(List<? extends SingleStep<?>> steps) {
        var latest = COMPENSATABLE;
        for (var step : steps) {
            demand(
                    latest != PIVOT || step.kind() != PIVOT,
                    step,
                    "is a second pivot",
                    "A saga has one point of no return; make the steps after it retriable");
            demand(
                    step.kind().compareTo(latest) >= 0,
                    step,
                    "is %s but follows %s"
                            .formatted(word(step.kind()), latest == PIVOT ? "the pivot" : "a retriable step"),
                    "Order the steps: compensatable ones, then the pivot, then retriable ones");
            latest = step.kind();
        }
    }

    private void checkCompensation(SingleStep<?> step) {
        if (step.kind() == COMPENSATABLE) {
            demand(
                    step.hasCompensation() || step instanceof LocalStep,
                    step,
                    "asks another service but could not be undone",
                    "Add compensatedBy(...), or make it the pivot or retriable");
        } else {
            demand(
                    !step.hasCompensation(),
                    step,
                    "is %s but has a compensation, which would never run".formatted(word(step.kind())),
                    "Remove compensatedBy(...), or make it a step(...) before the pivot");
        }
    }

    private void checkTimeout(SingleStep<?> step) {
        if (step instanceof RemoteStep<?, ?> remote) {
            demand(
                    remote.timeout().isPositive(),
                    step,
                    "has a timeout of " + remote.timeout(),
                    "Give it a positive one");
        }
    }

    private void checkSkippable(SingleStep<?> step) {
        demand(
                !step.isSkippable() || step.kind() == RETRIABLE,
                step,
                "is skippable but not retriable",
                "Only a step after the point of no return can be left out");
    }

    private void demand(boolean holds, SingleStep<?> step, String fault, String remedy) {
        demand(holds, "Step %s of saga %s".formatted(step.name(), saga), fault, remedy);
    }

    private void demand(boolean holds, String fault, String remedy) {
        demand(holds, "Saga " + saga, fault, remedy);
    }

    private static void demand(boolean holds, String culprit, String fault, String remedy) {
        if (!holds) {
            throw new InvalidSaga(culprit, fault, remedy);
        }
    }

    private static boolean isKebabCase(String name) {
        return KEBAB_CASE.matcher(name).matches();
    }

    private static String word(StepKind kind) {
        return kind == PIVOT ? "the pivot" : kind.name().toLowerCase(Locale.ROOT);
    }
}
