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
        projection.follow(
                List.of(new StockLevelChanged("LEFT-1", 40, 3, 1, NOW), new StockLevelChanged("NONE-1", 2, 5, 1, NOW)));

        assertThat(availabilities.of(List.of("LEFT-1", "NONE-1", "UNHEARD-OF")))
                .containsEntry("LEFT-1", new Availability(37, NOW))
                .containsEntry("NONE-1", new Availability(0, NOW))
                .hasSize(2);
    }

    @Test
    void dropsWhatIsOlderThanWhatItKnows() {
        var versions = Stream.of(2, 1, 4, 3, 4, 1);

        versions.map(version ->
                        new StockLevelChanged("ORDERLESS-1", 10 * version, 0, version, NOW.plusSeconds(version)))
                .forEach(level -> projection.follow(List.of(level)));

        assertThat(availabilities.of(List.of("ORDERLESS-1")))
                .containsEntry("ORDERLESS-1", new Availability(40, NOW.plusSeconds(4)));
    }

    @Test
    void knowsTheNewestOfThoseThatComeTogether() {
        projection.follow(Stream.of(2, 3, 1)
                .map(version -> new StockLevelChanged("TOGETHER-1", 10 * version, 0, version, NOW))
                .toList());

        assertThat(availabilities.of(List.of("TOGETHER-1"))).containsEntry("TOGETHER-1", new Availability(30, NOW));
    }

    @Test
    void knowsTheNewestWhenManyTellAtOnce() {
        IntStream.rangeClosed(1, 50)
                .parallel()
                .forEach(version ->
                        projection.follow(List.of(new StockLevelChanged("RACE-1", version, 0, version, NOW))));

        assertThat(availabilities.of(List.of("RACE-1")).get("RACE-1").available())
                .isEqualTo(50);
    }
}
