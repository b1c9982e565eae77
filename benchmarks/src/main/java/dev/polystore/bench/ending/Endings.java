package dev.polystore.bench.ending;

import java.util.UUID;

/** Hears how orders end. Moments are of {@link System#nanoTime}. */
public interface Endings {

    void confirmed(UUID orderId, long when);

    void rejected(UUID orderId, long when);

    /** One more saga has come to its end. */
    void sagaEnded(long when);
}
