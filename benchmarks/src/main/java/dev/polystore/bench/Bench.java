package dev.polystore.bench;

import dev.polystore.backing.process.StartFailure;
import dev.polystore.bench.load.Arrivals;
import dev.polystore.bench.load.Baskets;
import dev.polystore.bench.load.CartJourney;
import dev.polystore.bench.load.Http;
import dev.polystore.bench.load.Journey;
import dev.polystore.bench.load.OrderJourney;
import dev.polystore.bench.load.Warehouse;
import dev.polystore.bench.report.Tables;
import dev.polystore.bench.run.LoadRun;
import dev.polystore.bench.run.Progress;
import dev.polystore.bench.site.Site;
import dev.polystore.local.command.Age;
import dev.polystore.local.command.Opening;
import dev.polystore.local.command.PlaceOptions;
import dev.polystore.local.control.HeldStack;
import dev.polystore.local.control.RemoteStack;
import dev.polystore.local.control.RunningStack;
import dev.polystore.local.terminal.Terminal;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code ./polystore bench} runs. */
@Command(
        name = "polystore bench",
        description = "Puts load on the shop and measures what it does with it.",
        mixinStandardHelpOptions = true)
final class Bench implements Callable<Integer> {

    private static final int CONNECTIONS = 256;

    @Mixin
    private final PlaceOptions options = new PlaceOptions();

    @Option(names = "--orders-per-second", paramLabel = "N", defaultValue = "50")
    private double perSecond;

    @Option(names = "--duration", defaultValue = "60s", converter = Age.class)
    private Duration duration = Duration.ZERO;

    @Option(names = "--warm-up", defaultValue = "15s", converter = Age.class)
    private Duration warmUp = Duration.ZERO;

    @Option(names = "--orders-only")
    private boolean ordersOnly;

    static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }

    @Override
    public Integer call() {
        var place = options.place();
        var running = RemoteStack.in(place);
        if (running.isPresent()) {
            return measure(running.get());
        }
        try (var stack = new HeldStack(place, 1, Terminal.out()::println)) {
            return measure(stack);
        }
    }

    private int measure(RunningStack stack) {
        var site = Site.of(new Opening(stack).open());
        var shop = site.shop();
        var warehouse = new Warehouse(shop.catalog(), shop.inventory());
        var products = warehouse.products();
        if (products.isEmpty()) {
            throw new StartFailure("Nothing to sell: the catalog has no products that the warehouse knows");
        }
        var baskets = new Baskets(products, 1);
        var warm = Arrivals.steady(perSecond, warmUp);
        var arrivals = Arrivals.steady(perSecond, duration);
        warehouse.provide(products, baskets.most(warm.count() + arrivals.count()));
        var journey = journey(site, baskets);
        new LoadRun(site, journey, new Progress("warm-up")).perform(warm, 0);
        var figures = new LoadRun(site, journey, new Progress("measuring")).perform(arrivals, warm.count());
        Tables.show(figures);
        return figures.drained() ? 0 : 1;
    }

    private Journey journey(Site site, Baskets baskets) {
        var runId = UUID.randomUUID();
        return ordersOnly
                ? new OrderJourney(new Http(site.urls("order-service"), CONNECTIONS), baskets, runId)
                : new CartJourney(new Http(site.urls("cart-service"), CONNECTIONS), baskets, runId);
    }
}
