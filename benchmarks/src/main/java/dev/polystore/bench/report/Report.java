package dev.polystore.bench.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.polystore.bench.baseline.Baselines;
import dev.polystore.bench.cost.Cost;
import dev.polystore.bench.cost.RelayLag;
import dev.polystore.bench.hop.Hop;
import dev.polystore.bench.run.RunFigures;
import dev.polystore.bench.search.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one call of the bench has found out.
 *
 * @param steps rates that were tried in search of the highest
 * @param verdict whether the measured run could have gone on for ever
 * @param cost null if the shop's processes are not on this machine
 * @param audited null if nobody said where the auditor is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
        Instant at,
        Machine machine,
        Settings settings,
        @Nullable Baselines baselines,
        List<Step> steps,
        RunFigures run,
        Verdict verdict,
        @Nullable Cost cost,
        @Nullable Ratios ratios,
        List<RelayLag> relayLags,
        List<Hop> hops,
        @Nullable HotSku hotSku,
        @Nullable Audited audited) {}
