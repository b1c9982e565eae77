package dev.polystore.bench.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Looks once a second how far a run is, until closed. */
final class Timeline implements AutoCloseable {

    private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    private final Book book;
    private final long begin = System.nanoTime();
    private final List<Moment> moments = Collections.synchronizedList(new ArrayList<>());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private Timeline(Book book) {
        this.book = book;
    }

    static Timeline begin(Book book, Consumer<Moment> listener) {
        var timeline = new Timeline(book);
        timeline.clock.scheduleAtFixedRate(() -> timeline.look(listener), 1, 1, TimeUnit.SECONDS);
        return timeline;
    }

    private void look(Consumer<Moment> listener) {
        var moment = now();
        moments.add(moment);
        listener.accept(moment);
    }

    Moment now() {
        return new Moment((System.nanoTime() - begin) / NANOS_PER_SECOND, book.counts());
    }

    /** One for each second so far. */
    List<Moment> moments() {
        return List.copyOf(moments);
    }

    @Override
    public void close() {
        clock.close();
    }
}
