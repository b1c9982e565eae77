package dev.polystore.bench.campaign;

import dev.polystore.bench.load.Arrivals;
import dev.polystore.bench.report.Settings;
import dev.polystore.bench.report.Step;
import dev.polystore.bench.run.Load;
import dev.polystore.bench.run.Manner;
import dev.polystore.bench.run.Run;
import dev.polystore.bench.search.RateSearch;
import dev.polystore.bench.search.Verdict;
import dev.polystore.bench.site.Unmeasurable;
import dev.polystore.local.terminal.Terminal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tries rates one after the other until the highest that can be sustained is known. */
final class Trials {

    private static final int MOST_CUSTOMERS_PER_SECOND = 3_000;
    private static final int MOST_STEPS = 20;
    private static final int LONG_RUNS = 6;
    private static final double LESS_EACH_TIME = 0.08;

    private final Load load;
    private final Settings settings;
    private final List<Step> steps = new ArrayList<>();

    Trials(Load load, Settings settings) {
        this.load = load;
        this.settings = settings;
    }

    /** More customers than ever come, however high the rate. */
    static long mostCustomers(Settings settings) {
        var seconds = MOST_STEPS * settings.step().toSeconds()
                + LONG_RUNS * settings.duration().toSeconds();
        return MOST_CUSTOMERS_PER_SECOND * seconds;
    }

    /**
     * A whole run at the highest rate that can be sustained. What holds for some seconds may not hold for minutes; then
     * less is tried, first a little.
     */
    Run highest() {
        var search = new RateSearch(settings.perSecond());
        for (var next = search.next(); next.isPresent(); next = search.next()) {
            search.tried(sustained(attempt("trying", next.getAsDouble(), settings.step(), Manner.TRYING)));
        }
        var perSecond = search.highest();
        for (var i = 0; i < LONG_RUNS && perSecond > 0; i++) {
            var run = attempt("measuring", perSecond, settings.duration(), Manner.USUAL);
            if (sustained(run)) {
                return run;
            }
            perSecond *= 1 - (i + 1) * LESS_EACH_TIME;
        }
        throw new Unmeasurable("No rate could be sustained for %d s; is the machine busy with something else?"
                .formatted(settings.duration().toSeconds()));
    }

    private Run attempt(String what, double perSecond, Duration duration, Manner manner) {
        var phase = String.format(Locale.ROOT, "%s %,.1f/s", what, perSecond);
        var run = load.run(phase, Arrivals.steady(perSecond, duration), manner);
        var step = Step.of(run.figures(), Verdict.on(run.figures()));
        steps.add(step);
        Terminal.out()
                .printf(
                        Locale.ROOT,
                        "  %-22s %s  ended %,.1f/s  p99 %,.0f ms  %s%n",
                        phase,
                        step.sustained() ? "sustained    " : "not sustained",
                        step.endedPerSecond(),
                        step.confirmed().p99(),
                        step.reason());
        return run;
    }

    private static boolean sustained(Run run) {
        return Verdict.on(run.figures()).sustained();
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
