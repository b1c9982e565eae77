package dev.polystore.analytics.event.messaging;

import dev.polystore.analytics.event.LoggedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Makes one insert of what several threads want to append at about the same time. The first of them waits a moment for the
 * others and inserts for all; each goes on when it is done, and fails if it failed.
 */
final class GatheredInserts {

    private final Consumer<List<LoggedEvent>> insert;
    private final Duration gatherFor;
    private final int plenty;
    private @Nullable Gathering open;

    /** @param plenty so many events need not wait for more */
    GatheredInserts(Consumer<List<LoggedEvent>> insert, Duration gatherFor, int plenty) {
        this.insert = insert;
        this.gatherFor = gatherFor;
        this.plenty = plenty;
    }

    private static final class Gathering {

        private final List<LoggedEvent> events = new ArrayList<>();
        private final CountDownLatch isLarge = new CountDownLatch(1);
        private final CompletableFuture<@Nullable Void> inserted = new CompletableFuture<>();
    }

    void append(List<LoggedEvent> events) {
        var gathering = new Gathering();
        var joined = join(gathering, events);
        if (joined == gathering) {
            insert(gathering);
        }
        await(joined);
    }

    private synchronized Gathering join(Gathering unlessOpen, List<LoggedEvent> events) {
        var gathering = open == null ? unlessOpen : open;
        gathering.events.addAll(events);
        open = gathering;
        if (gathering.events.size() >= plenty) {
            gathering.isLarge.countDown();
        }
        return gathering;
    }

    private void insert(Gathering gathering) {
        try {
            gathering.isLarge.await(gatherFor.toMillis(), TimeUnit.MILLISECONDS);
            insert.accept(close(gathering));
            gathering.inserted.complete(null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            close(gathering);
            gathering.inserted.completeExceptionally(
                    new TransientDataAccessResourceException("Stopped before the insert", stopped));
        } catch (RuntimeException failed) {
            gathering.inserted.completeExceptionally(failed);
        }
    }

    private synchronized List<LoggedEvent> close(Gathering gathering) {
        open = null;
        return gathering.events;
    }

    private static void await(Gathering gathering) {
        try {
            gathering.inserted.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
