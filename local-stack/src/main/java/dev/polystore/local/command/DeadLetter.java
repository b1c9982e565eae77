package dev.polystore.local.command;

import dev.polystore.local.shop.Answer;
import dev.polystore.local.shop.Api;
import dev.polystore.local.terminal.Terminal;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Shows a dead letter, or settles it. */
@Command(
        name = "dead-letter",
        description =
                "Shows a message that could not be handled, replays it with all that waits on its key, or gives it up.",
        mixinStandardHelpOptions = true)
public final class DeadLetter implements Callable<Integer> {

    /** What to do with it. */
    enum Action {
        SHOW,
        REPLAY,
        DISCARD
    }

    @Mixin
    private final ServiceOptions services = new ServiceOptions();

    @Mixin
    private final OperatorOptions operator = new OperatorOptions();

    @Parameters(index = "0", paramLabel = "SERVICE", description = "Such as payment-service.")
    private String service = "";

    @Parameters(index = "1", paramLabel = "LETTER", description = "As dead-letters lists it.")
    private String letter = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "ACTION",
            defaultValue = "show",
            description = "show (if nothing is said), replay or discard.")
    private Action action = Action.SHOW;

    @Option(names = "--dry-run", description = "Tells what a replay would do, and does nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        return switch (action) {
            case SHOW -> Refusal.tell(api().get(path()), body -> Terminal.out().println(body.toPrettyString()));
            case REPLAY ->
                dryRun
                        ? Refusal.tell(replay(Map.of("dryRun", true)), DeadLetter::tell)
                        : operator.decision()
                                .map(decision -> Refusal.tell(replay(decision), DeadLetter::tell))
                                .orElse(1);
            case DISCARD ->
                operator.decision()
                        .map(decision -> Refusal.tell(
                                api().post(path() + "/discards", decision),
                                _ -> Terminal.out().println("Discarded " + letter)))
                        .orElse(1);
        };
    }

    private Answer replay(Map<String, Object> decision) {
        return api().post(path() + "/replays", decision);
    }

    private static void tell(JsonNode replay) {
        replay.path("letters").forEach(outcome -> {
            var failure = outcome.path("failure").asString();
            Terminal.out()
                    .printf(
                            "  %s  %s  %s%n",
                            failure.isEmpty() ? "ok  " : "FAIL",
                            outcome.path("id").asString(),
                            failure.isEmpty() ? outcome.path("type").asString() : failure);
        });
        Terminal.out()
                .println(
                        replay.path("released").asBoolean()
                                ? "Nothing waits on its key any more."
                                : "Its key goes on waiting: mend what fails, and replay again.");
    }

    private Api api() {
        return services.api(service);
    }

    private String path() {
        return "/v1/dead-letters/" + letter;
    }
}
