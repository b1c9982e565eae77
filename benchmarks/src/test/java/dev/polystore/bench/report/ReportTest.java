package dev.polystore.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.bench.baseline.Baselines;
import dev.polystore.bench.baseline.CommitRate;
import dev.polystore.bench.baseline.ReadLatency;
import dev.polystore.bench.cost.Cost;
import dev.polystore.bench.cost.Cost.OfDatabase;
import dev.polystore.bench.cost.Cost.OfProcess;
import dev.polystore.bench.cost.RelayLag;
import dev.polystore.bench.hop.Hop;
import dev.polystore.bench.report.Settings.Journey;
import dev.polystore.bench.run.Runs;
import dev.polystore.bench.search.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final Cost COST = new Cost(
            List.of(new OfProcess("order-service", 1.23456, 0.12, 300)),
            1.23456,
            3,
            List.of(new OfDatabase("order-postgres", 4, 5_000)),
            Map.of("order.events", 3.0),
            300);
    private static final Baselines BASELINES =
            new Baselines(List.of(new ReadLatency(256, 5)), List.of(new CommitRate(8, 5_000)), 200_000);

    private final Report report = report(new Settings(
            100, Duration.ofSeconds(20), Duration.ZERO, Duration.ZERO, Journey.ORDER, 256, true, 0, false, 0));

    @Test
    void isWrittenAsJsonAndPictures(@TempDir Path directory) throws Exception {
        var files = new ReportFiles(directory).write(report);

        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("max.json", "max-throughput.svg", "max-latency.svg");
        var json = JsonMapper.shared().readTree(Files.readString(files.getFirst()));
        assertThat(json.at("/settings/mode").asString()).isEqualTo("max");
        assertThat(json.at("/run/endedPerSecond").asDouble()).isEqualTo(99.75);
        assertThat(json.at("/cost/cpuMillisPerOrder").asDouble()).isEqualTo(1.235);
        assertThat(json.at("/ratios/messagesPerBareMessage").asDouble()).isEqualTo(0.001);
    }

    @Test
    void isShownAsTables() {
        var text = new ByteArrayOutputStream();

        new Tables(new PrintStream(text, true, StandardCharsets.UTF_8)).show(report);

        assertThat(text.toString(StandardCharsets.UTF_8))
                .containsPattern("submit to confirmed +40\\.0 +60\\.0 +80\\.0 +80\\.0")
                .containsPattern("order-service +1\\.235 +0\\.12 +300")
                .containsPattern("outbox to Kafka +order-service +9 +1\\.5 +4\\.0")
                .contains("Others took 3 % of the machine")
                .contains("Sustained.");
    }

    @Test
    void aBurstIsNamedSo() {
        var burst = new Settings(
                50, Duration.ZERO, Duration.ZERO, Duration.ZERO, Journey.CART, 256, false, 10_000, true, 0);

        assertThat(burst.mode()).isEqualTo("hot-sku-burst");
    }

    private static Report report(Settings settings) {
        var run = Runs.good(80);
        var verdict = Verdict.on(run);
        var step = Step.of(run, verdict);
        return new Report(
                Instant.EPOCH,
                Machine.here(),
                settings,
                BASELINES,
                List.of(step, step),
                run,
                verdict,
                COST,
                Ratios.of(run.endedPerSecond(), COST, BASELINES),
                List.of(new RelayLag("order-service", "bytes", 10, 20)),
                List.of(new Hop("outbox to Kafka", "order-service", 9, 1.5, 4)),
                null,
                new Audited(Map.of("orders", 2_000L), 1.5));
    }
}
