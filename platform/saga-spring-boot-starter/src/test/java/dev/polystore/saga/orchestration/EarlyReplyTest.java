package dev.polystore.saga.orchestration;

import static dev.polystore.saga.execution.Entry.Kind.REPLY_ACCEPTED;
import static dev.polystore.saga.execution.Entry.Kind.REPLY_IGNORED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.messaging.Ids;
import dev.polystore.saga.trip.BookTripSaga;
import dev.polystore.saga.trip.Trip;
import dev.polystore.saga.trip.TripMessages.FileOpened;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A reply comes while the run that awaits it is being committed. */
@SagaSlice
class EarlyReplyTest {

    @Autowired
    private TripOffice office;

    @Autowired
    private SagaOrchestrator orchestrator;

    @Autowired
    private BookTripSaga saga;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final UUID trip = Ids.next();
    private CompletableFuture<Void> reply = CompletableFuture.failedFuture(new IllegalStateException("No reply yet"));

    @Test
    void waitsForTheRun() {
        transaction.executeWithoutResult(_ -> {
            orchestrator.start(saga, trip, new Trip(trip, null));
            afterTheInsertAndBeforeTheCommit(this::receiveReplyUntilItWaits);
        });

        assertThat(reply).succeedsWithin(Duration.ofSeconds(10));
        assertThat(office.log(trip)).contains(REPLY_ACCEPTED).doesNotContain(REPLY_IGNORED);
        assertThat(office.sent(trip)).endsWith("bus.HoldSeat.v1", "hotel.HoldRoom.v1");
    }

    @Test
    void isNotedIfThereIsNoRun() {
        office.receive(List.of(TripOffice.reply(trip, Ids.next(), new FileOpened())));

        assertThat(jdbc.sql("select count(*) from saga where id = :id")
                        .param("id", trip)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select kind from saga_log where saga_id = :id")
                        .param("id", trip)
                        .query(String.class)
                        .list())
                .containsExactly("REPLY_IGNORED");
    }

    private void receiveReplyUntilItWaits() {
        var early = TripOffice.reply(trip, office.awaited(trip, "open-file"), new FileOpened());
        reply = CompletableFuture.runAsync(() -> office.receive(List.of(early)));
        await().until(() -> reply.isDone() || isWaited());
    }

    private boolean isWaited() {
        return jdbc.sql("""
                        select count(*) > 0 from pg_stat_activity
                        where wait_event_type = 'Lock' and query like 'insert into saga %'
                        """).query(Boolean.class).single();
    }

    private static void afterTheInsertAndBeforeTheCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                action.run();
            }
        });
    }
}
