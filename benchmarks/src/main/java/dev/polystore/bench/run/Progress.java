package dev.polystore.bench.run;

import dev.polystore.bench.load.Arrivals;
import dev.polystore.local.terminal.Terminal;
import java.util.Locale;
import java.util.function.Consumer;

/** Shows how a run gets on: in one line on a terminal, now and then in a log. */
final class Progress implements Consumer<Moment> {

    private static final int BETWEEN_LINES = 5;

    private final String phase;
    private final Arrivals arrivals;
    private final boolean live = Terminal.interactive();

    Progress(String phase, Arrivals arrivals) {
        this.phase = phase;
        this.arrivals = arrivals;
    }

    @Override
    public void accept(Moment moment) {
        if (live) {
            Terminal.rewrite(line(moment));
        } else if (Math.round(moment.seconds()) % BETWEEN_LINES == 0) {
            Terminal.out().println(line(moment));
        }
    }

    void end() {
        if (live) {
            Terminal.rewrite("");
        }
    }

    private String line(Moment moment) {
        var counts = moment.counts();
        return String.format(
                Locale.ROOT,
                "  %-22s %4.0f s of %d  accepted %,d  ended %,d  backlog %,d%s",
                phase,
                moment.seconds(),
                arrivals.duration().toSeconds(),
                counts.accepted(),
                counts.ended(),
                counts.backlog(),
                counts.failed() == 0 ? "" : "  failed %,d".formatted(counts.failed()));
    }
}
