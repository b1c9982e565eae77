package dev.polystore.analytics.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.analytics.Neighbours;
import dev.polystore.analytics.ReadModelTest;
import dev.polystore.analytics.RebuildApi;
import dev.polystore.analytics.SampleShop;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/** Rebuilds a large read model and prints how long that takes: {@code -Dtest=RebuildVolumeTest -Drebuild.customers=50000}. */
@ReadModelTest
@EnabledIfSystemProperty(named = "rebuild.customers", matches = "\\d+")
class RebuildVolumeTest {

    private static final Instant OPENING = Instant.parse("2036-05-06T07:00:00Z");

    @Autowired
    RebuildApi rebuilds;

    @Autowired
    Neighbours neighbours;

    @Test
    void tellsItsRate() {
        neighbours.tell(new SampleShop(1, OPENING, Integer.getInteger("rebuild.customers")).events());
        neighbours.awaitHeard();
        rebuilds.await(rebuilds.request(true), State.COMPLETED);

        var rebuild = rebuilds.await(rebuilds.request(false), State.COMPLETED);

        assertThat(rebuild.endedAt()).isNotNull();
        System.out.printf(
                "%,d messages, %,d per second; with comparison and swap %s%n",
                rebuild.progress().total(),
                rebuild.progress().perSecond(),
                Duration.between(rebuild.requestedAt(), rebuild.endedAt()));
    }
}
