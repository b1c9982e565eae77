package dev.polystore.local.command;

import dev.polystore.local.auditor.Auditor;
import dev.polystore.local.control.BackgroundStack;
import dev.polystore.local.control.HeldStack;
import dev.polystore.local.control.RemoteStack;
import dev.polystore.local.control.RunningStack;
import dev.polystore.local.demo.Crowd;
import dev.polystore.local.demo.Experience;
import dev.polystore.local.shop.Shop;
import dev.polystore.local.terminal.ProgressBar;
import dev.polystore.local.terminal.Terminal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays customers and then checks whether all services tell the same story; the exit code is 0 if they do. */
@Command(
        name = "demo",
        description = "Plays customers, shows how their orders ended, and checks that all services agree.",
        mixinStandardHelpOptions = true)
public final class Demo implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Mixin
    private final PlaceOptions options = new PlaceOptions();

    @Mixin
    private final ReplicaOptions replicas = new ReplicaOptions();

    @Option(names = "--orders", paramLabel = "N", defaultValue = "200", description = "How many (default: 200).")
    private int orders;

    @Option(
            names = "--customers",
            paramLabel = "N",
            defaultValue = "8",
            description = "In the shop at a time (default: 8).")
    private int customers;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed gives the same customers.")
    private @Nullable Long seed;

    @Option(names = "--keep", description = "Leaves the stack running in the background.")
    private boolean keep;

    @Override
    public Integer call() {
        var place = options.place();
        var running = RemoteStack.in(place);
        if (running.isPresent()) {
            replicas.applyTo(running.get());
            running.get().start();
            return play(running.get());
        }
        if (keep) {
            return play(BackgroundStack.start(place, replicas.wanted()));
        }
        try (var stack = new HeldStack(place, replicas.wanted(), Terminal.out()::println)) {
            return play(stack);
        }
    }

    private int play(RunningStack stack) {
        var shop = Shop.at(new Opening(stack).open()::urls);
        var report = new Report(shop);
        var begin = System.nanoTime();
        var experiences = letThemShop(shop);
        report.orders(experiences, Duration.ofNanos(System.nanoTime() - begin));
        var audit = new Auditor(shop.auditor()).conclude(PATIENCE);
        report.timelines(experiences);
        report.audit(audit);
        var served = experiences.stream().noneMatch(Experience::failed);
        return served && audit.isAtRest() ? 0 : 1;
    }

    private List<Experience> letThemShop(Shop shop) {
        var chosen = seed == null ? RandomGenerator.getDefault().nextLong(1_000_000) : seed;
        Terminal.out().printf("%n%d customers, %d at a time (--seed %d)%n", orders, customers, chosen);
        var bar = new ProgressBar("Orders", orders);
        return new Crowd(shop, chosen, customers).shop(orders, done -> bar.show(done, ""));
    }
}
