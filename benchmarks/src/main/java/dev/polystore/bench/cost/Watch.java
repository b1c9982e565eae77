package dev.polystore.bench.cost;

import dev.polystore.bench.site.Site;
import java.util.List;

/** Looks at all meters when a window of time begins and when it ends. */
public final class Watch {

    private final Meters meters;
    private final RelayLags lags;
    private final Reading begin;

    private Watch(Site site) {
        meters = new Meters(site);
        lags = new RelayLags(site);
        begin = meters.read();
    }

    public static Watch begin(Site site) {
        return new Watch(site);
    }

    public Observation end() {
        var end = meters.read();
        lags.close();
        return new Observation(new Window(begin, end, meters.megabytes()), lags.all());
    }

    /** What was seen in the window. */
    public record Observation(Window window, List<RelayLag> lags) {}
}
