package dev.polystore.analytics.rebuild;

import dev.polystore.analytics.comparison.CopyComparison;
import dev.polystore.analytics.copy.Copies;
import dev.polystore.analytics.event.EventHistory;
import dev.polystore.analytics.freshness.Freshness;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What a rebuild works with. */
@Component
record RebuildTools(
        Copies copies,
        EventHistory history,
        Freshness freshness,
        CopyComparison comparison,
        Rebuilds rebuilds,
        Clock clock,
        RebuildProperties properties) {}
