package dev.polystore.local.command;

import dev.polystore.local.terminal.Table;
import dev.polystore.local.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Lists what services could not handle. */
@Command(
        name = "dead-letters",
        description = "Lists the messages that services could not handle, and those that wait behind them.",
        mixinStandardHelpOptions = true)
public final class DeadLetters implements Callable<Integer> {

    private static final List<String> CONSUMERS = List.of(
            "catalog-service",
            "cart-service",
            "order-service",
            "inventory-service",
            "payment-service",
            "analytics-service");
    private static final int LONGEST_CAUSE = 90;

    @Mixin
    private final ServiceOptions services = new ServiceOptions();

    @Parameters(arity = "0..*", paramLabel = "SERVICE", description = "Such as payment-service (default: all).")
    private List<String> chosen = CONSUMERS;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            defaultValue = "waiting",
            description = "waiting, replayed or discarded (default: waiting).")
    private String state = "";

    @Override
    public Integer call() {
        var rows = new ArrayList<List<String>>();
        for (var service : chosen) {
            var answer = services.api(service).get("/v1/dead-letters?size=100&state=" + state.toUpperCase(Locale.ROOT));
            var exitCode = Refusal.tell(
                    answer,
                    page -> page.path("letters")
                            .valueStream()
                            .toList()
                            .reversed()
                            .forEach(letter -> rows.add(row(service, letter))));
            if (exitCode != 0) {
                return exitCode;
            }
        }
        print(rows);
        return 0;
    }

    private void print(List<List<String>> rows) {
        if (rows.isEmpty()) {
            Terminal.out().printf("No dead letter is %s.%n", state);
            return;
        }
        var heads = List.of("service", "letter", "key", "type", "tried", "cause");
        Terminal.out().print(new Table(heads, rows).text());
    }

    private static List<String> row(String service, JsonNode letter) {
        var cause = letter.path("cause").asString().lines().findFirst().orElse("");
        return List.of(
                service,
                letter.path("id").asString(),
                letter.path("key").asString(""),
                letter.path("type").asString(),
                letter.path("attempts").asString(),
                cause.length() > LONGEST_CAUSE ? cause.substring(0, LONGEST_CAUSE) + "…" : cause);
    }
}
