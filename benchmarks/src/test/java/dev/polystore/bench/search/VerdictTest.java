package dev.polystore.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.bench.run.Runs;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void aRunThatKeepsUpIsSustained() {
        assertThat(Verdict.on(Runs.good(999))).isEqualTo(new Verdict(true, ""));
    }

    @Test
    void aRunIsNotSustainedIfPeopleWaitTooLong() {
        assertThat(Verdict.on(Runs.good(1_000))).isEqualTo(new Verdict(false, "p99 1,000 ms"));
    }

    @Test
    void aRunIsNotSustainedIfTheBacklogGrows() {
        assertThat(Verdict.on(Runs.growing(2)).sustained()).isTrue();
        assertThat(Verdict.on(Runs.growing(3))).isEqualTo(new Verdict(false, "backlog grows by 3.0/s"));
    }

    @Test
    void aRunIsNotSustainedIfAnythingIsLostOrRefused() {
        assertThat(Verdict.on(Runs.losing(7))).isEqualTo(new Verdict(false, "7 orders never ended"));
        assertThat(Verdict.on(Runs.failing(1))).isEqualTo(new Verdict(false, "1 not served"));
    }
}
