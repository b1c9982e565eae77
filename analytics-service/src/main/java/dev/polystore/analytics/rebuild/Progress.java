package dev.polystore.analytics.rebuild;

import dev.polystore.analytics.event.Replay;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far the replay is.
 *
 * @param done messages, of {@code total}
 * @param unreadable messages among them that lie in dead-letter topics
 * @param secondsLeft unknown until the first messages have been read
 */
public record Progress(
        long done,
        long total,
        long unreadable,
        long perSecond,
        @Nullable Long secondsLeft) {

    static final Progress NONE = new Progress(0, 0, 0, 0, null);

    static Progress of(Replay replay, Duration since) {
        var done = replay.done();
        var perSecond = done * 1_000 / Math.max(1, since.toMillis());
        var left = perSecond == 0 ? null : (Long) ((replay.total() - done) / perSecond);
        return new Progress(done, replay.total(), replay.unreadable(), perSecond, left);
    }
}
