package dev.polystore.bench.run;

import dev.polystore.bench.cost.Watch;
import dev.polystore.bench.ending.OrderEvents;
import dev.polystore.bench.load.Answer;
import dev.polystore.bench.load.Answer.ComeBack;
import dev.polystore.bench.load.Answer.Unanswered;
import dev.polystore.bench.load.Arrivals;
import dev.polystore.bench.load.Journey;
import dev.polystore.bench.load.Pacer;
import dev.polystore.bench.site.Site;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** Has customers order at a constant rate, and waits until nothing is under way any more. */
public final class Load {

    private static final int MOST_WAITING = 20_000;
    private static final Duration DRAIN_AT_MOST = Duration.ofMinutes(5);
    private static final long BETWEEN_LOOKS = Duration.ofMillis(10).toNanos();

    private final Site site;
    private final Journey journey;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private long customers;

    public Load(Site site, Journey journey) {
        this.site = site;
        this.journey = journey;
    }

    /** @param phase what a human shall read while it lasts */
    public Run run(String phase, Arrivals arrivals, Manner manner) {
        var book = new Book();
        var first = customers;
        customers += arrivals.count();
        try (var _ = new OrderEvents(site.kafka(), book)) {
            var watch = Watch.begin(site);
            var pacer = new Pacer(arrivals);
            var hope = new Hope(arrivals, manner, pacer);
            var progress = new Progress(phase, arrivals);
            try (var timeline = Timeline.begin(book, progress.andThen(hope))) {
                pacer.run((number, due) -> arrive(first + number, due, book, manner));
                var arrived = timeline.now();
                var atRest = drain(book, timeline);
                var observation = watch.end();
                var figures = new RunFigures(
                        arrivals,
                        arrivals.areAtOnce() ? atRest : arrived,
                        atRest,
                        hope.isLost(),
                        book.latencies(),
                        timeline.moments(),
                        book.firstFailure());
                return new Run(figures, observation);
            } finally {
                progress.end();
            }
        }
    }

    private void arrive(long number, long due, Book book, Manner manner) {
        if (!room.tryAcquire()) {
            book.failed("Not sent, as %,d others still waited for an answer".formatted(MOST_WAITING));
            return;
        }
        Thread.ofVirtual().start(() -> {
            try {
                order(number, due, book, manner);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                book.failed(e.toString());
            } finally {
                room.release();
            }
        });
    }

    private void order(long number, long due, Book book, Manner manner) throws InterruptedException {
        var answer = journey.order(number);
        while (manner.asksAgain(due) && (answer instanceof ComeBack || answer instanceof Unanswered)) {
            if (answer instanceof ComeBack(var after)) {
                book.toldToComeBack();
                Thread.sleep(after);
            }
            answer = journey.order(number);
        }
        note(answer, due, book);
    }

    private static void note(Answer answer, long due, Book book) {
        switch (answer) {
            case Answer.Accepted order -> book.accepted(order, due);
            case ComeBack _ -> book.toldToComeBack();
            case Unanswered(var cause) -> book.failed(cause);
            case Answer.Failed(var cause) -> book.failed(cause);
        }
    }

    private Moment drain(Book book, Timeline timeline) {
        var deadline = System.nanoTime() + DRAIN_AT_MOST.toNanos();
        while (isUnderWay(book) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return timeline.now();
    }

    private boolean isUnderWay(Book book) {
        return room.availablePermits() < MOST_WAITING || book.counts().areUnderWay();
    }
}
