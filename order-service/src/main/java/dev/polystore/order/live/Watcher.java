package dev.polystore.order.live;

import static org.springframework.web.servlet.mvc.method.annotation.SseEmitter.event;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A client that watches an order, and what it has seen of it. */
class Watcher {

    private static final long RECONNECT_AFTER_MILLIS = 1000;

    private final UUID orderId;
    private final SseEmitter emitter;
    private final ReentrantLock telling = new ReentrantLock();
    private volatile long seen;
    private volatile boolean gone;
    private volatile long lastHeard = System.nanoTime();

    Watcher(UUID orderId, long seen, SseEmitter emitter) {
        this.orderId = orderId;
        this.seen = seen;
        this.emitter = emitter;
    }

    UUID orderId() {
        return orderId;
    }

    long seen() {
        return seen;
    }

    boolean heardNothingFor(Duration time) {
        return System.nanoTime() - lastHeard > time.toNanos();
    }

    /** Sends the news, or a sign of life if there is none. While a slow client still gets the last news, it does nothing. */
    void tell(@Nullable WatchedOrder news) {
        if (!telling.tryLock()) {
            return;
        }
        try {
            send(news);
            lastHeard = System.nanoTime();
        } catch (IOException | IllegalStateException _) {
            dismiss();
        } finally {
            telling.unlock();
        }
    }

    private void send(@Nullable WatchedOrder news) throws IOException {
        if (news == null) {
            emitter.send(event().comment("still watching"));
            return;
        }
        for (var change : news.since(seen)) {
            send(change);
        }
        if (news.isResting()) {
            dismiss();
        }
    }

    private void send(StatusChange change) throws IOException {
        var version = change.change().version();
        emitter.send(event().id(String.valueOf(version))
                .name("status")
                .reconnectTime(RECONNECT_AFTER_MILLIS)
                .data(change));
        seen = version;
    }

    void dismiss() {
        gone = true;
        emitter.complete();
    }

    boolean isGone() {
        return gone;
    }
}
