package dev.polystore.local.command;

import dev.polystore.local.demo.Timeline;
import dev.polystore.local.shop.Answer;
import dev.polystore.local.terminal.Terminal;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells the story of a saga, or intervenes in it. */
@Command(
        name = "saga",
        description = "Tells the story of a saga, or has it retried, resumed, compensated, or a step of it skipped.",
        mixinStandardHelpOptions = true)
public final class Saga implements Callable<Integer> {

    /** What to do with it. */
    enum Action {
        STORY,
        WHY,
        RETRY,
        RESUME,
        COMPENSATE,
        SKIP;

        /** Where it is posted to. */
        private String collection() {
            return switch (this) {
                case STORY, WHY -> throw new IllegalStateException("There is nothing to post");
                case RETRY -> "retries";
                case RESUME -> "resumptions";
                case COMPENSATE -> "compensations";
                case SKIP -> "skips";
            };
        }
    }

    @Mixin
    private final ServiceOptions services = new ServiceOptions();

    @Mixin
    private final OperatorOptions operator = new OperatorOptions();

    @Parameters(index = "0", paramLabel = "ID", description = "Of the saga; one that places an order has its id.")
    private String id = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ACTION",
            defaultValue = "story",
            description = "story (if nothing is said), why, retry, resume, compensate, or skip STEP.")
    private Action action = Action.STORY;

    @Parameters(index = "2", arity = "0..1", paramLabel = "STEP", description = "To be skipped.")
    private @Nullable String step;

    @Override
    public Integer call() {
        return switch (action) {
            case STORY ->
                Refusal.tell(
                        find(), saga -> Terminal.out().print(Timeline.of(saga).story()));
            case WHY ->
                Refusal.tell(
                        find(),
                        saga -> Terminal.out().println(saga.at("/saga/why").asString()));
            case RETRY, RESUME, COMPENSATE, SKIP -> intervene();
        };
    }

    private Answer find() {
        return services.api("order-service").get("/v1/sagas/" + id);
    }

    private int intervene() {
        if (action == Action.SKIP && step == null) {
            return Refusal.because("Say which step is to be skipped: skip STEP");
        }
        return operator.decision().map(this::intervene).orElse(1);
    }

    private int intervene(Map<String, Object> decision) {
        if (step != null) {
            decision.put("step", step);
        }
        var path = "/v1/sagas/%s/%s".formatted(id, action.collection());
        return Refusal.tell(
                services.api("order-service").post(path, decision),
                saga -> Terminal.out().println(saga.path("why").asString()));
    }
}
