package dev.polystore.saga.orchestration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.messaging.Ids;
import dev.polystore.saga.trip.TripMessages.FileClosed;
import dev.polystore.saga.trip.TripMessages.SeatHeld;
import dev.polystore.testsupport.time.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SagaSlice
class SagaCleanupTest {

    private static final Duration RETENTION = Duration.ofDays(90);

    @Autowired
    private SagaCleanup cleanup;

    @Autowired
    private SagaTimeouts timeouts;

    @Autowired
    private TripOffice office;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void removesWhatEndedLongAgoTogetherWithItsLog() {
        var old = compensated();
        clock.advance(Duration.ofDays(1));
        var younger = compensated();
        clock.advance(RETENTION.minusHours(1));
        cleanup.removeOld();
        assertThat(rows(old)).isZero();
        assertThat(logLines(old)).isZero();
        assertThat(rows(younger)).isOne();
        assertThat(logLines(younger)).isPositive();
    }

    @Test
    void neverRemovesWhatHasNotEnded() {
        var running = office.book();
        var parked = office.parked();
        var ended = compensated();
        clock.advance(RETENTION.multipliedBy(4));
        cleanup.removeOld();
        assertThat(rows(ended)).isZero();
        assertThat(List.of(running, parked)).allSatisfy(trip -> {
            assertThat(rows(trip)).isOne();
            assertThat(logLines(trip)).isPositive();
        });
    }

    @Test
    void removesRepliesToSagasThatAreGone() {
        var gone = Ids.next();
        office.receive(List.of(TripOffice.reply(gone, Ids.next(), new SeatHeld())));
        clock.advance(RETENTION.minusDays(1));
        cleanup.removeOld();
        assertThat(logLines(gone)).isOne();
        clock.advance(Duration.ofDays(2));
        cleanup.removeOld();
        assertThat(logLines(gone)).isZero();
    }

    @Test
    void goesStepByStepUntilNothingOldIsLeft() {
        jdbc.sql("""
                insert into saga (id, name, status, direction, data, steps, version, started_at, changed_at, ended_at)
                select gen_random_uuid(), 'book-trip', 'COMPLETED', 'FORWARD', '{}', '{}', 1, :at, :at, :at
                  from generate_series(1, 1200)
                """).param("at", Values.utc(clock.instant())).update();
        clock.advance(RETENTION.plusDays(1));
        cleanup.removeOld();
        assertThat(jdbc.sql("select count(*) from saga where ended_at < :before")
                        .param("before", Values.utc(clock.instant().minus(RETENTION)))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void doesNotWaitForWhatSomebodyElseHolds() {
        var held = compensated();
        var other = compensated();
        clock.advance(RETENTION.plusDays(1));
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("select id from saga where id = :id for update")
                    .param("id", held)
                    .query(UUID.class)
                    .single();
            inAnotherThread(cleanup::removeOld);
            assertThat(rows(held)).isOne();
            assertThat(rows(other)).isZero();
        });
        cleanup.removeOld();
        assertThat(rows(held)).isZero();
    }

    private static void inAnotherThread(Runnable work) {
        CompletableFuture.runAsync(work).orTimeout(20, TimeUnit.SECONDS).join();
    }

    private UUID compensated() {
        var trip = office.book();
        clock.advance(Duration.ofSeconds(10));
        timeouts.expireDue();
        office.receive(trip, "open-file", new FileClosed());
        return trip;
    }

    private long rows(UUID trip) {
        return count("select count(*) from saga where id = :id", trip);
    }

    private long logLines(UUID trip) {
        return count("select count(*) from saga_log where saga_id = :id", trip);
    }

    private long count(String query, UUID trip) {
        return jdbc.sql(query).param("id", trip).query(Long.class).single();
    }
}
