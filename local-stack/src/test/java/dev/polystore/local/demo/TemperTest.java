package dev.polystore.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TemperTest {

    @Test
    void aCrowdHasItsSharesOfEachKind() {
        assertThat(Temper.crowd(200, new Random(1)))
                .hasSize(200)
                .satisfies(crowd -> assertThat(crowd.stream().filter(kind -> kind == Temper.PAYS))
                        .hasSize(160))
                .satisfies(crowd -> assertThat(crowd.stream().filter(kind -> kind == Temper.CANNOT_PAY))
                        .hasSize(20));
    }

    @Test
    void aSmallCrowdStillHasAllKinds() {
        assertThat(Temper.crowd(4, new Random(1))).containsExactlyInAnyOrder(Temper.values());
    }

    @Test
    void theSameSeedGivesTheSameCrowd() {
        assertThat(Temper.crowd(50, new Random(7))).isEqualTo(Temper.crowd(50, new Random(7)));
    }
}
