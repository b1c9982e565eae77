package dev.polystore.bench.run;

import dev.polystore.bench.ending.OrderEvents;
import dev.polystore.bench.load.Answer;
import dev.polystore.bench.load.Arrivals;
import dev.polystore.bench.load.Journey;
import dev.polystore.bench.load.Pacer;
import dev.polystore.bench.site.Site;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** Has customers order at a constant rate, and waits until nothing is under way any more. */
public final class LoadRun {

    private static final int MOST_WAITING = 20_000;
    private static final Duration DRAIN_AT_MOST = Duration.ofMinutes(5);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(20).toNanos();

    private final Site site;
    private final Journey journey;
    private final Progress progress;
    private final Semaphore room = new Semaphore(MOST_WAITING);

    public LoadRun(Site site, Journey journey, Progress progress) {
        this.site = site;
        this.journey = journey;
        this.progress = progress;
    }

    /** @param firstNumber of the customers; who came in another run has another number */
    public RunFigures perform(Arrivals arrivals, long firstNumber) {
        var book = new Book();
        try (var _ = new OrderEvents(site.kafka(), book)) {
            var timeline = new Timeline(book);
            try (var _ = timeline.everySecond(moment -> progress.show(arrivals, moment))) {
                new Pacer(arrivals).run((number, due) -> begin(firstNumber + number, due, book));
                var atEnd = timeline.now();
                var drained = drain(book);
                return new RunFigures(
                        arrivals,
                        atEnd,
                        timeline.now(),
                        drained,
                        book.latencies(),
                        timeline.moments(),
                        book.firstFailure());
            }
        }
    }

    private void begin(long number, long due, Book book) {
        if (!room.tryAcquire()) {
            book.failed("Not sent, as %,d others still waited for an answer".formatted(MOST_WAITING));
            return;
        }
        Thread.ofVirtual().start(() -> {
            try {
                note(journey.order(number), due, book);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                room.release();
            }
        });
    }

    private static void note(Answer answer, long due, Book book) {
        switch (answer) {
            case Answer.Accepted order -> book.accepted(order, due);
            case Answer.ComeBack _ -> book.toldToComeBack();
            case Answer.Failed(var cause) -> book.failed(cause);
        }
    }

    private boolean drain(Book book) {
        var deadline = System.nanoTime() + DRAIN_AT_MOST.toNanos();
        while (underWay(book) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return !underWay(book);
    }

    private boolean underWay(Book book) {
        return room.availablePermits() < MOST_WAITING || book.counts().backlog() > 0;
    }
}
