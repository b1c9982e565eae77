package dev.polystore.local.command;

import dev.polystore.local.shop.Api;
import dev.polystore.local.terminal.ProgressBar;
import dev.polystore.local.terminal.Terminal;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Shows how far a rebuild is until it has ended or waits for somebody. */
final class RebuildProgress {

    private static final Set<String> ENDED = Set.of("COMPLETED", "CANCELLED", "FAILED");
    private static final String WAITS = "AWAITING_DECISION";
    private static final long BETWEEN_LOOKS = Duration.ofMillis(500).toNanos();

    private final Api api;
    private @Nullable ProgressBar bar;
    private boolean read;
    private String state = "";

    RebuildProgress(Api api) {
        this.api = api;
    }

    static boolean ended(JsonNode rebuild) {
        return ENDED.contains(rebuild.path("state").asString());
    }

    JsonNode follow(JsonNode begun) {
        var path = "/v1/rebuilds/" + begun.path("id").asString();
        Terminal.out().println("Rebuild " + begun.path("id").asString());
        while (true) {
            var rebuild = api.get(path).expect(200).body();
            show(rebuild);
            if (ended(rebuild) || rebuild.path("state").asString().equals(WAITS)) {
                return rebuild;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private void show(JsonNode rebuild) {
        var progress = rebuild.path("progress");
        var total = progress.path("total").asInt();
        if (total > 0 && !read) {
            bar = bar == null ? new ProgressBar("Messages", total) : bar;
            bar.show(progress.path("done").asInt(), pace(progress));
            read = progress.path("done").asInt() == total;
        }
        var now = rebuild.path("state").asString();
        if (read && !now.equals(state)) {
            state = now;
            tell(now);
        }
    }

    private static String pace(JsonNode progress) {
        return "%,d per second, %d s left"
                .formatted(
                        progress.path("perSecond").asLong(),
                        progress.path("secondsLeft").asLong());
    }

    private static void tell(String state) {
        switch (state) {
            case "COMPARING" -> Terminal.out().println("  Comparing it with the live one");
            case "RETIRING" -> Terminal.out().println("  Swapped; the old one goes in a moment");
            default -> {}
        }
    }
}
