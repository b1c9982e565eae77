package dev.polystore.bench.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Looks once a second how far a run is. */
final class Timeline {

    private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    private final Book book;
    private final long begin = System.nanoTime();
    private final List<Moment> moments = Collections.synchronizedList(new ArrayList<>());

    Timeline(Book book) {
        this.book = book;
    }

    /** Looks until closed. */
    ExecutorService everySecond(Consumer<Moment> listener) {
        var clock = Executors.newSingleThreadScheduledExecutor();
        clock.scheduleAtFixedRate(
                () -> {
                    var moment = now();
                    moments.add(moment);
                    listener.accept(moment);
                },
                1,
                1,
                TimeUnit.SECONDS);
        return clock;
    }

    Moment now() {
        return new Moment((System.nanoTime() - begin) / NANOS_PER_SECOND, book.counts());
    }

    List<Moment> moments() {
        return List.copyOf(moments);
    }
}
