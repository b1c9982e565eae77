package dev.polystore.local.command;

import dev.polystore.local.terminal.Table;
import dev.polystore.local.terminal.Terminal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Lists sagas, each with why it is where it is. */
@Command(
        name = "sagas",
        description = "Lists sagas, the youngest first, and says in one sentence what each waits for.",
        mixinStandardHelpOptions = true)
public final class Sagas implements Callable<Integer> {

    @Mixin
    private final ServiceOptions services = new ServiceOptions();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            description = "One of these: running, compensating, parked, completed, compensated.")
    private List<String> states = List.of();

    @Option(names = "--name", paramLabel = "NAME", description = "place-order or cancel-order.")
    private @Nullable String name;

    @Option(names = "--order", paramLabel = "ID", description = "Those of this order.")
    private @Nullable String order;

    @Option(names = "--step", paramLabel = "STEP", description = "Those that wait for this step now.")
    private @Nullable String step;

    @Option(
            names = "--older-than",
            paramLabel = "AGE",
            converter = Age.class,
            description = "Started longer ago than 90s, 10m, 2h, 3d.")
    private @Nullable Duration olderThan;

    @Option(names = "--younger-than", paramLabel = "AGE", converter = Age.class, description = "Started less long ago.")
    private @Nullable Duration youngerThan;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "At most this many (1 to 100).")
    private int limit;

    @Option(names = "--before", paramLabel = "ID", description = "Only those older than this saga: the next page.")
    private @Nullable String before;

    @Option(names = "--ids", description = "Prints nothing but ids, one a line.")
    private boolean idsOnly;

    @Override
    public Integer call() {
        return Refusal.tell(services.api("order-service").get("/v1/sagas?" + query()), this::print);
    }

    private String query() {
        var said = new ArrayList<String>();
        say(said, "status", states.isEmpty() ? null : String.join(",", states).toUpperCase(Locale.ROOT));
        say(said, "name", name);
        say(said, "subject", order);
        say(said, "step", step);
        say(said, "olderThan", olderThan);
        say(said, "youngerThan", youngerThan);
        say(said, "before", before);
        say(said, "size", limit);
        return String.join("&", said);
    }

    private static void say(List<String> said, String parameter, @Nullable Object value) {
        if (value != null) {
            said.add(parameter + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    private void print(JsonNode page) {
        var sagas = page.path("sagas").valueStream().toList();
        if (idsOnly) {
            sagas.forEach(saga -> Terminal.out().println(saga.path("id").asString()));
        } else if (sagas.isEmpty()) {
            Terminal.out().println("No such saga.");
        } else {
            var rows = sagas.stream().map(Sagas::row).toList();
            Terminal.out().print(new Table(List.of("id", "name", "state", "since", "why"), rows).text());
            page.path("next").asStringOpt().ifPresent(next -> Terminal.out().println("  More: --before " + next));
        }
    }

    private static List<String> row(JsonNode saga) {
        return List.of(
                saga.path("id").asString(),
                saga.path("name").asString(),
                saga.path("status").asString().toLowerCase(Locale.ROOT),
                saga.path("startedAt").asString().replaceAll("\\.\\d+", ""),
                saga.path("why").asString());
    }
}
