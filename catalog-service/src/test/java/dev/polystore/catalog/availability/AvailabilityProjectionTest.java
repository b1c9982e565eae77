package dev.polystore.catalog.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.catalog.RealServers;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RealServers
class AvailabilityProjectionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:15:00Z");

    @Autowired
    private AvailabilityProjection projection;

    @Autowired
    private Availabilities availabilities;

    @Test
    void knowsWhatIsLeftWhenReservedPiecesAreTakenOff() {
        projection.on(new StockLevelChanged("LEFT-1", 40, 3, 1, NOW));
        projection.on(new StockLevelChanged("NONE-1", 2, 5, 1, NOW));

        assertThat(availabilities.of(List.of("LEFT-1", "NONE-1", "UNHEARD-OF")))
                .containsEntry("LEFT-1", new Availability(37, NOW))
                .containsEntry("NONE-1", new Availability(0, NOW))
                .hasSize(2);
    }

    @Test
    void dropsWhatIsOlderThanWhatItKnows() {
        var versions = Stream.of(2, 1, 4, 3, 4, 1);

        versions.forEach(version -> projection.on(
                new StockLevelChanged("ORDERLESS-1", 10 * version, 0, version, NOW.plusSeconds(version))));

        assertThat(availabilities.of(List.of("ORDERLESS-1")))
                .containsEntry("ORDERLESS-1", new Availability(40, NOW.plusSeconds(4)));
    }

    @Test
    void knowsTheNewestWhenManyTellAtOnce() {
        IntStream.rangeClosed(1, 50)
                .parallel()
                .forEach(version -> projection.on(new StockLevelChanged("RACE-1", version, 0, version, NOW)));

        assertThat(availabilities.of(List.of("RACE-1")).get("RACE-1").available())
                .isEqualTo(50);
    }
}
