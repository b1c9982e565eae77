package dev.polystore.local.command;

import dev.polystore.local.shop.Answer;
import dev.polystore.local.shop.Api;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Has the read model built anew from the topics while the old one answers. */
@Command(
        name = "rebuild",
        description = "Builds the read model anew from the topics beside the live one, compares both, and swaps them.",
        mixinStandardHelpOptions = true)
public final class Rebuild implements Callable<Integer> {

    private static final String USUAL_REASON = "asked for on the command line";

    /** What can be built anew. */
    enum Target {
        ANALYTICS
    }

    @Parameters(paramLabel = "WHAT", description = "analytics: the order view and all reports.")
    private Target target = Target.ANALYTICS;

    @Mixin
    private final ServiceOptions services = new ServiceOptions();

    @Mixin
    private final OperatorOptions operator = new OperatorOptions();

    @Option(names = "--force", description = "Swaps even if the new copy differs from the live one.")
    private boolean force;

    @Option(names = "--swap", description = "Swaps the one that waits because the copies differ.")
    private boolean swap;

    @Option(names = "--cancel", description = "Cancels the one that is under way or waits.")
    private boolean cancel;

    @Option(names = "--follow", description = "Shows the one that is under way, and begins none.")
    private boolean follow;

    @Override
    public Integer call() {
        var api = services.api("analytics-service");
        if (!follow && !swap && !cancel) {
            var request = operator.decision(USUAL_REASON);
            request.put("force", force);
            return show(api, api.post("/v1/rebuilds", request));
        }
        var current = current(api);
        if (current.isEmpty()) {
            return Refusal.because("No rebuild is under way");
        }
        return show(api, decide(api, current.get()));
    }

    private Answer decide(Api api, String path) {
        if (follow) {
            return api.get(path);
        }
        return api.post(path + (swap ? "/swap" : "/cancellation"), operator.decision(USUAL_REASON));
    }

    private static Optional<String> current(Api api) {
        var rebuilds = api.get("/v1/rebuilds?size=50").expect(200).body().path("items");
        return rebuilds.valueStream()
                .filter(rebuild -> !RebuildProgress.ended(rebuild))
                .map(rebuild -> "/v1/rebuilds/" + rebuild.path("id").asString())
                .findFirst();
    }

    private int show(Api api, Answer begun) {
        return Refusal.tell(begun, rebuild -> {}) != 0 ? 1 : conclude(new RebuildProgress(api).follow(begun.body()));
    }

    private int conclude(JsonNode rebuild) {
        new RebuildReport(rebuild).print();
        return switch (rebuild.path("state").asString()) {
            case "COMPLETED" -> 0;
            case "CANCELLED" -> cancel ? 0 : 1;
            default -> 1;
        };
    }
}
