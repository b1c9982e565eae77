package dev.polystore.saga;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws a saga for Mermaid, as it is defined: solid arrows lead forward, dotted ones back. A test that compares it with
 * the documentation keeps the two from drifting apart.
 */
public final class SagaDiagram {

    private final List<String> lines = new ArrayList<>(List.of("flowchart TD"));
    private final List<? extends Stage<?>> stages;

    private SagaDiagram(SagaDefinition<?> saga) {
        this.stages = saga.stages();
    }

    public static String of(Saga<?> saga) {
        return new SagaDiagram(SagaDefinition.of(saga)).draw();
    }

    private String draw() {
        stages.forEach(stage -> stage.steps().forEach(this::node));
        forward();
        back();
        return String.join("\n    ", lines) + "\n";
    }

    private void node(SingleStep<?> step) {
        var shape = switch (step.kind()) {
            case COMPENSATABLE -> "%s[%s]";
            case PIVOT -> "%s{{%s}}";
            case RETRIABLE -> "%s([%s])";
        };
        lines.add(shape.formatted(id(step), step.name()));
    }

    private void forward() {
        var from = "started((start))";
        for (var stage : stages) {
            lines.add(from + " --> " + ids(stage));
            from = ids(stage);
        }
        lines.add(from + " --> completed(((completed)))");
    }

    /** The pivot can be refused; what comes before it can be undone. */
    private void back() {
        var to = "compensated(((compensated)))";
        for (var stage : stages) {
            switch (stage.steps().getFirst().kind()) {
                case COMPENSATABLE -> {
                    lines.add(ids(stage) + " -. undone .-> " + to);
                    to = ids(stage);
                }
                case PIVOT -> lines.add(ids(stage) + " -. refused .-> " + to);
                case RETRIABLE -> {}
            }
        }
    }

    private static String ids(Stage<?> stage) {
        return stage.steps().stream().map(SagaDiagram::id).collect(joining(" & "));
    }

    private static String id(SingleStep<?> step) {
        return step.name().replace('-', '_');
    }
}
