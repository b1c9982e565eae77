package dev.polystore.bench.campaign;

import dev.polystore.bench.baseline.Baselines;
import dev.polystore.bench.cost.Cost;
import dev.polystore.bench.hop.Hop;
import dev.polystore.bench.hop.Hops;
import dev.polystore.bench.hop.ReadBack;
import dev.polystore.bench.load.Arrivals;
import dev.polystore.bench.load.Baskets;
import dev.polystore.bench.load.Warehouse;
import dev.polystore.bench.past.OldOrders;
import dev.polystore.bench.report.Machine;
import dev.polystore.bench.report.Ratios;
import dev.polystore.bench.report.Report;
import dev.polystore.bench.report.Settings;
import dev.polystore.bench.run.Load;
import dev.polystore.bench.run.Manner;
import dev.polystore.bench.run.Run;
import dev.polystore.bench.run.RunFigures;
import dev.polystore.bench.search.Verdict;
import dev.polystore.bench.site.Site;
import dev.polystore.bench.site.Unmeasurable;
import dev.polystore.local.terminal.Terminal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stock, bare loops, warm-up, load and audit, in this order. */
public final class Campaign {

    private final Site site;
    private final Settings settings;
    private final boolean bareLoops;
    private final Clock clock;

    /** @param bareLoops whether to measure what the servers do without the shop */
    public Campaign(Site site, Settings settings, boolean bareLoops, Clock clock) {
        this.site = site;
        this.settings = settings;
        this.bareLoops = bareLoops;
        this.clock = clock;
    }

    /** @throws Unmeasurable if what was measured does not count */
    public Report conduct() throws InterruptedException {
        var begin = clock.instant();
        var machine = Machine.here();
        if (settings.oldOrders() > 0) {
            new OldOrders(site, begin).provide(settings.oldOrders());
        }
        var warehouse = Warehouse.of(site);
        var baskets = stocked(warehouse);
        var baselines = bareLoops && site.isLocal() ? baselines() : null;
        var load = new Load(site, Journeys.of(site, settings, baskets));
        load.run("warming up", Arrivals.steady(settings.perSecond(), settings.warmUp()), Manner.PATIENT);
        var trials = new Trials(load, settings);
        var hot =
                settings.hotSku() ? HotProduct.of(warehouse, baskets, measured().count()) : null;
        var run = hot == null ? measure(load, trials) : measure(hot);
        requireEnded(run.figures());
        var sold = hot == null ? null : hot.sold(run.figures());
        var audited = new Audit(site).conclude(begin);
        var cost = site.isLocal() ? cost(run) : null;
        return new Report(
                clock.instant(),
                machine,
                settings,
                baselines,
                trials.steps(),
                run.figures(),
                Verdict.on(run.figures()),
                cost,
                ratios(run.figures(), cost, baselines),
                run.observed().lags(),
                hops(run),
                sold,
                audited);
    }

    private Baskets stocked(Warehouse warehouse) {
        var products = warehouse.products();
        if (products.isEmpty()) {
            throw new Unmeasurable("Nothing to sell: the catalog has no product that the warehouse has heard of.");
        }
        var baskets = Baskets.mixed(products);
        Terminal.out().printf("%nReceiving stock of %,d products%n", products.size());
        warehouse.provide(products, baskets.ample(mostCustomers()));
        return baskets;
    }

    private long mostCustomers() {
        var warmUp = Arrivals.steady(settings.perSecond(), settings.warmUp()).count();
        return warmUp
                + (settings.max() ? Trials.mostCustomers(settings) : measured().count());
    }

    private Arrivals measured() {
        return settings.atOnce()
                ? Arrivals.atOnce(settings.burst())
                : Arrivals.steady(settings.perSecond(), settings.duration());
    }

    private Baselines baselines() throws InterruptedException {
        Terminal.out().println("Measuring what PostgreSQL and Kafka do in a bare loop");
        return Baselines.of(site);
    }

    private Run measure(Load load, Trials trials) {
        return settings.max() ? trials.highest() : measure(load);
    }

    private Run measure(HotProduct hot) {
        return measure(new Load(site, Journeys.of(site, settings, hot.baskets())));
    }

    private Run measure(Load load) {
        return load.run("measuring", measured(), settings.atOnce() ? Manner.PATIENT : Manner.USUAL);
    }

    private static void requireEnded(RunFigures run) {
        var counts = run.atRest().counts();
        if (counts.accepted() == 0) {
            throw new Unmeasurable("Not one order was accepted: " + run.firstFailure());
        }
        if (!run.drained()) {
            throw new Unmeasurable("%,d orders were accepted, but only %,d ended; look at ./polystore sagas"
                    .formatted(counts.accepted(), Math.min(counts.ended(), counts.confirmed() + counts.rejected())));
        }
    }

    private static Cost cost(Run run) {
        return run.observed().window().per(run.figures().atRest().counts().ended());
    }

    private static @Nullable Ratios ratios(RunFigures run, @Nullable Cost cost, @Nullable Baselines baselines) {
        return cost == null || baselines == null ? null : Ratios.of(run.endedPerSecond(), cost, baselines);
    }

    private List<Hop> hops(Run run) {
        var window = run.observed().window();
        return Hops.of(
                new ReadBack(site.kafka(), window.from().ends(), window.to().ends()).messages());
    }
}
