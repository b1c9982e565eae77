package dev.polystore.bench.run;

import dev.polystore.bench.load.Arrivals;
import dev.polystore.local.terminal.Terminal;

/** Shows how a run gets on: in one line on a terminal, now and then in a log. */
public final class Progress {

    private static final int BETWEEN_LINES = 5;

    private final String phase;
    private final boolean live = Terminal.interactive();

    public Progress(String phase) {
        this.phase = phase;
    }

    void show(Arrivals arrivals, Moment moment) {
        var line = line(arrivals, moment);
        if (live) {
            Terminal.rewrite(line);
        } else if (Math.round(moment.seconds()) % BETWEEN_LINES == 0) {
            Terminal.out().println(line);
        }
    }

    void end() {
        if (live) {
            Terminal.rewrite("");
        }
    }

    private String line(Arrivals arrivals, Moment moment) {
        var counts = moment.counts();
        return "  %-12s %4.0f s of %d s  %,.0f/s  accepted %,d  ended %,d  backlog %,d"
                .formatted(
                        phase,
                        moment.seconds(),
                        arrivals.duration().toSeconds(),
                        arrivals.perSecond(),
                        counts.accepted(),
                        counts.ended(),
                        counts.backlog());
    }
}
