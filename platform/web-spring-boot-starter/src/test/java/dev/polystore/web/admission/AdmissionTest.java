package dev.polystore.web.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    @Test
    void givesThePlaceThatGetsFreeToWhoWaits() throws InterruptedException {
        var admission = admission(Duration.ofMinutes(1));
        assertThat(admission.enter()).isTrue();

        var next = enterAside(admission);
        await().until(() -> admission.waiting() == 1);
        assertThat(next).isNotDone();
        admission.leave();

        assertThat(next.join()).isTrue();
        assertThat(admission.inside()).isEqualTo(1);
    }

    @Test
    void turnsAwayWhoseTurnDoesNotCome() throws InterruptedException {
        var admission = admission(Duration.ofMillis(1));
        assertThat(admission.enter()).isTrue();

        assertThat(admission.enter()).isFalse();
        assertThat(admission.turnedAway()).isEqualTo(1);
        admission.leave();

        assertThat(admission.enter()).isTrue();
        assertThat(admission.turnedAway()).isEqualTo(1);
    }

    private static Admission admission(Duration patience) {
        return new Admission(new AdmissionSettings(1, patience, List.of()));
    }

    private static CompletableFuture<Boolean> enterAside(Admission admission) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return admission.enter();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
