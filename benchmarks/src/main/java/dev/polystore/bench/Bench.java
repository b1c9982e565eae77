package dev.polystore.bench;

import dev.polystore.backing.binaries.FetchFailure;
import dev.polystore.backing.process.StartFailure;
import dev.polystore.bench.campaign.Campaign;
import dev.polystore.bench.report.ReportFiles;
import dev.polystore.bench.report.Settings;
import dev.polystore.bench.report.Tables;
import dev.polystore.bench.site.Site;
import dev.polystore.bench.site.Unmeasurable;
import dev.polystore.local.command.Opening;
import dev.polystore.local.command.PlaceOptions;
import dev.polystore.local.command.Telling;
import dev.polystore.local.control.HeldStack;
import dev.polystore.local.control.RemoteStack;
import dev.polystore.local.control.StackGone;
import dev.polystore.local.shop.ServiceAway;
import dev.polystore.local.shop.UnexpectedAnswer;
import dev.polystore.local.terminal.Terminal;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code ./polystore bench} runs. */
@Command(
        name = "polystore bench",
        description = {
            "Puts load on the shop and measures what it does with it.",
            "Customers come at a constant rate, whether or not those before them were served, and their waiting counts"
                    + " from when they were due. Without URLs the local stack is measured: the one that runs, or one"
                    + " that is started for it. No figures without a clean audit."
        },
        footer =
                "Single pieces are measured by `./polystore bench --micro`, which needs no shop: docs/benchmarks/micro.md.",
        mixinStandardHelpOptions = true)
final class Bench implements Callable<Integer> {

    /** Their messages say all that there is to say. */
    private static final Set<Class<? extends Exception>> TELLING = Set.of(
            Unmeasurable.class,
            StartFailure.class,
            FetchFailure.class,
            StackGone.class,
            ServiceAway.class,
            UnexpectedAnswer.class,
            UncheckedIOException.class);

    @Mixin
    private final LoadOptions load = new LoadOptions();

    @Option(names = "--no-bare-loops", description = "Leaves out what PostgreSQL and Kafka do without the shop.")
    private boolean noBareLoops;

    @Option(names = "--output", paramLabel = "DIR", description = "For JSON and pictures (default: docs/benchmarks).")
    private @Nullable Path output;

    @Mixin
    private final PlaceOptions place = new PlaceOptions();

    @Mixin
    private final SiteOptions sites = new SiteOptions();

    static void main(String[] args) {
        // Given up before the services do it: a request on a connection that is just being closed would fail.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Telling(TELLING))
                .execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        var settings = load.settings(); // before anything is started for them
        var elsewhere = sites.elsewhere();
        if (elsewhere.isPresent()) {
            return measure(elsewhere.get(), settings);
        }
        var running = RemoteStack.in(place.place());
        if (running.isPresent()) {
            return measure(Site.of(new Opening(running.get()).open()), settings);
        }
        try (var stack = new HeldStack(place.place(), 1, Terminal.out()::println)) {
            return measure(Site.of(new Opening(stack).open()), settings);
        }
    }

    private int measure(Site site, Settings settings) throws InterruptedException {
        var report = new Campaign(site, settings, !noBareLoops, Clock.systemUTC()).conduct();
        new Tables(Terminal.out()).show(report);
        var home = place.place().home();
        var directory = output == null ? home.resolve("docs").resolve("benchmarks") : output;
        new ReportFiles(directory).write(report).forEach(file -> Terminal.out().println("  " + file));
        return 0;
    }
}
