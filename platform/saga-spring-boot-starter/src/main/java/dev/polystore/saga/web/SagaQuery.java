package dev.polystore.saga.web;

import static java.util.Comparator.naturalOrder;

import dev.polystore.saga.execution.SagaStatus;
import dev.polystore.saga.history.SagaFilter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which sagas to show; everything that is said must hold. */
record SagaQuery(
        @Schema(description = "One of these") @Nullable Set<SagaStatus> status,

        @Schema(description = "Name of the process") @Nullable
        String name,

        @Schema(description = "What it is about, such as an id") @Nullable
        String subject,

        @Schema(description = "Waits for this step now, forward or back") @Nullable
        String step,

        @Schema(description = "Since its start, such as PT10M") @Nullable
        Duration olderThan,

        @Schema(description = "Since its start, such as P1D") @Nullable
        Duration youngerThan,

        @Nullable Instant startedBefore,
        @Nullable Instant startedAfter,

        @Schema(description = "Where the page begins: 'next' of the page before") @Nullable
        UUID before,

        @Schema(description = "Of the page: 20, and at most 100") @Nullable
        Integer size) {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    SagaFilter filter(Instant now) {
        var earliest = Stream.of(ago(now, youngerThan), startedAfter);
        var latest = Stream.of(ago(now, olderThan), startedBefore);
        return new SagaFilter(
                status,
                name,
                subject,
                step,
                first(earliest, Comparator.<Instant>naturalOrder().reversed()),
                first(latest, naturalOrder()),
                before);
    }

    private static @Nullable Instant ago(Instant now, @Nullable Duration time) {
        return time == null ? null : now.minus(time);
    }

    private static @Nullable Instant first(Stream<@Nullable Instant> moments, Comparator<Instant> sequence) {
        return moments.flatMap(Stream::ofNullable).min(sequence).orElse(null);
    }

    int shown() {
        return size == null ? USUAL : Math.clamp(size, 1, MOST);
    }
}
