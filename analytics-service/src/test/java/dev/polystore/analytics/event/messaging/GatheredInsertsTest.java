package dev.polystore.analytics.event.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.polystore.analytics.event.LoggedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class GatheredInsertsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final List<List<LoggedEvent>> inserted = new CopyOnWriteArrayList<>();

    @Test
    void makesOneInsertOfWhatSeveralThreadsAppend() throws Exception {
        var inserts = new GatheredInserts(events -> inserted.add(List.copyOf(events)), LONG, 6);
        for (var thread : append(inserts, 3, List.of(event(), event()))) {
            thread.get();
        }

        assertThat(inserted)
                .singleElement()
                .satisfies(events -> assertThat(events).hasSize(6));
    }

    @Test
    void insertsWhatCameWhenNobodyElseComes() {
        var inserts = new GatheredInserts(events -> inserted.add(List.copyOf(events)), Duration.ofMillis(1), 6);
        inserts.append(List.of(event()));
        inserts.append(List.of(event(), event()));

        assertThat(inserted).extracting(List::size).containsExactly(1, 2);
    }

    @Test
    void failsForAllWhenTheInsertFails() throws Exception {
        var failure = new DataAccessResourceFailureException("away");
        var inserts = new GatheredInserts(
                _ -> {
                    throw failure;
                },
                LONG,
                2);
        for (var thread : append(inserts, 2, List.of(event()))) {
            assertThatThrownBy(thread::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCause(failure);
        }
    }

    private static List<Future<Void>> append(GatheredInserts inserts, int threads, List<LoggedEvent> events)
            throws InterruptedException {
        Callable<Void> append = () -> {
            inserts.append(events);
            return null;
        };
        try (var executor = Executors.newFixedThreadPool(threads)) {
            return executor.invokeAll(
                    IntStream.range(0, threads).mapToObj(_ -> append).toList());
        }
    }

    private static LoggedEvent event() {
        return new LoggedEvent(
                UUID.randomUUID(), "order.OrderPlaced.v1", Instant.EPOCH, Instant.EPOCH, "order.events", 0, "{}");
    }
}
