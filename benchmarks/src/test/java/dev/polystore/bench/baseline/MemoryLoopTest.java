package dev.polystore.bench.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class MemoryLoopTest {

    @Test
    void theChainLeadsThroughEveryLineOnce() {
        var memory = MemoryLoop.chain(1_000);
        var seen = new HashSet<Integer>();

        for (int at = 0; seen.add(at); ) {
            at = memory[at];
        }

        assertThat(seen).hasSize(1_000).allMatch(at -> at % 16 == 0);
    }

    @Test
    void tellsForHowMuchMemoryTheLatencyIs() {
        var latency = MemoryLoop.latency(64);

        assertThat(latency.kilobytes()).isEqualTo(64);
        assertThat(latency.nanoseconds()).isPositive();
    }
}
