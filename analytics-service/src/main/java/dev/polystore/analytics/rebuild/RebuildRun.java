package dev.polystore.analytics.rebuild;

import dev.polystore.analytics.copy.Copies;
import dev.polystore.analytics.event.EventLog;
import dev.polystore.analytics.event.Replay;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one rebuild from its request to its end.
 *
 * <p>The new copy gets what comes in before the replay asks where the topics end. So what came in before is replayed, what
 * comes later comes by itself, and what does both is the same row twice.
 */
class RebuildRun {

    private static final Logger log = LoggerFactory.getLogger(RebuildRun.class);
    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(1);

    private final RebuildTools tools;
    private final Copies copies;
    private Rebuild rebuild;
    private Instant lastSign = Instant.EPOCH;

    RebuildRun(Rebuild rebuild, RebuildTools tools) {
        this.rebuild = rebuild;
        this.tools = tools;
        this.copies = tools.copies();
    }

    void build() {
        endProperly(() -> {
            copies.equip(rebuild.copy());
            var complete = replay();
            save(rebuild.in(State.COMPARING));
            awaitLive(complete);
            save(rebuild.compared(tools.comparison().of(copies.live(), rebuild.copy())));
            if (rebuild.copiesDiffer() && !rebuild.force()) {
                save(rebuild.in(State.AWAITING_DECISION));
                log.warn("Rebuild {} differs from the live copy and waits for a decision", rebuild.id());
            } else {
                swapCopies();
            }
        });
    }

    void swap() {
        endProperly(this::swapCopies);
    }

    /** When it had been fixed where the topics end. */
    private Instant replay() {
        try (var replay = tools.history().replay()) {
            var startedAt = tools.clock().instant();
            var events = EventLog.of(rebuild.copy(), copies);
            while (!replay.finished()) {
                events.append(replay.next());
                signIfDue(replay, startedAt);
            }
            save(rebuild.at(Progress.of(
                    replay, Duration.between(startedAt, tools.clock().instant()))));
            return startedAt;
        }
    }

    private void signIfDue(Replay replay, Instant startedAt) {
        var now = tools.clock().instant();
        if (Duration.between(lastSign, now).compareTo(BETWEEN_SIGNS) >= 0) {
            save(rebuild.at(Progress.of(replay, Duration.between(startedAt, now))));
        }
    }

    /** The live copy may be behind; only then what the replay has read is in both. */
    private void awaitLive(Instant moment) {
        while (!tools.freshness().asOf().isAfter(moment)) {
            pause();
            save(rebuild);
        }
    }

    private void swapCopies() {
        save(rebuild.in(State.RETIRING));
        copies.swapTo(rebuild.copy());
        log.info("Rebuild {} has taken over as {}", rebuild.id(), rebuild.copy().database());
        var retiredAt = tools.clock().instant().plus(tools.properties().retireAfter());
        while (tools.clock().instant().isBefore(retiredAt)) {
            pause();
            tools.rebuilds().save(rebuild);
        }
        copies.others().forEach(copies::drop);
        end(State.COMPLETED, null);
    }

    private void endProperly(Runnable work) {
        try {
            work.run();
        } catch (CancellationException cancelled) {
            giveUp(State.CANCELLED, null);
        } catch (RuntimeException failed) {
            log.warn("Rebuild {} has failed; the live copy goes on", rebuild.id(), failed);
            giveUp(State.FAILED, failed.toString());
        }
    }

    /** If ClickHouse is away even for this, {@link RebuildRecovery} does it later. */
    private void giveUp(State how, @Nullable String why) {
        if (!rebuild.copy().equals(copies.live())) {
            copies.drop(rebuild.copy());
            end(how, why);
        }
    }

    private void end(State how, @Nullable String why) {
        tools.rebuilds().save(rebuild.ended(how, why, tools.clock().instant()));
    }

    private void save(Rebuild next) {
        var known = tools.rebuilds().get(rebuild.id());
        if (known.state().ended()) {
            throw new IllegalStateException("Rebuild %s was ended by another instance".formatted(rebuild.id()));
        }
        if (known.isCancelled()) {
            throw new CancellationException();
        }
        rebuild = next;
        tools.rebuilds().save(next);
        lastSign = tools.clock().instant();
    }

    private static void pause() {
        LockSupport.parkNanos(BETWEEN_SIGNS.toNanos());
    }
}
