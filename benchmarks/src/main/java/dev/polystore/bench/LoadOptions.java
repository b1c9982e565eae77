package dev.polystore.bench;

import dev.polystore.bench.report.Settings;
import dev.polystore.bench.report.Settings.Journey;
import dev.polystore.bench.site.Unmeasurable;
import dev.polystore.local.command.Age;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How much load, of which kind, for how long. */
final class LoadOptions {

    @Option(
            names = "--orders-per-second",
            paramLabel = "N",
            defaultValue = "50",
            description = "The rate at which customers come, or the first that --max tries (default: 50).")
    private double perSecond;

    @Option(names = "--max", description = "Looks for the highest rate that can be sustained, and measures at it.")
    private boolean max;

    @Option(names = "--burst", paramLabel = "N", defaultValue = "0", description = "So many orders at once instead.")
    private long burst;

    @Option(names = "--hot-sku", description = "All want the same product, and there is enough of it for half of them.")
    private boolean hotSku;

    @Option(
            names = "--duration",
            paramLabel = "AGE",
            converter = Age.class,
            defaultValue = "60s",
            description = "Of what is measured (default: 60s).")
    private Duration duration = Duration.ZERO;

    @Option(
            names = "--warm-up",
            paramLabel = "AGE",
            converter = Age.class,
            defaultValue = "60s",
            description = "Load before it, which is not counted (default: 60s: a shop that has just started is slow).")
    private Duration warmUp = Duration.ZERO;

    @Option(
            names = "--step",
            paramLabel = "AGE",
            converter = Age.class,
            defaultValue = "20s",
            description = "How long --max tries each rate (default: 20s).")
    private Duration step = Duration.ZERO;

    @Option(
            names = "--journey",
            defaultValue = "cart",
            description = "cart: from an empty cart to the order; order: the order only (default: cart).")
    private Journey journey = Journey.CART;

    @Option(names = "--orders-only", description = "The same as --journey order.")
    private boolean ordersOnly;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "256",
            description = "To a service, at most (default: 256).")
    private int connections;

    @Option(
            names = "--old-orders",
            paramLabel = "N",
            defaultValue = "0",
            description = "Writes so many orders of the past, of as many products, into the databases before.")
    private int oldOrders;

    /** @throws Unmeasurable if it makes no sense */
    Settings settings() {
        if (perSecond <= 0
                || duration.toSeconds() < 2
                || step.toSeconds() < 2
                || connections < 1
                || burst < 0
                || oldOrders < 0) {
            throw new Unmeasurable(
                    "--orders-per-second and --connections must be more than 0, --duration and --step 2s at least,"
                            + " --burst and --old-orders not below 0.");
        }
        if (max && (burst > 0 || hotSku)) {
            throw new Unmeasurable("--max looks for a rate; it cannot be had with --burst or --hot-sku.");
        }
        var begin = ordersOnly ? Journey.ORDER : journey;
        return new Settings(perSecond, duration, warmUp, step, begin, connections, max, burst, hotSku, oldOrders);
    }
}
