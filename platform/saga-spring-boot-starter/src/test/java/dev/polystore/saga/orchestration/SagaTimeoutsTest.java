package dev.polystore.saga.orchestration;

import static dev.polystore.saga.execution.Entry.Kind.FAILED;
import static dev.polystore.saga.execution.Entry.Kind.TIMED_OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.polystore.saga.execution.SagaStatus;
import dev.polystore.testsupport.time.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SagaSlice
class SagaTimeoutsTest {

    private static final Duration LONG = Duration.ofSeconds(15);

    @Autowired
    private TripOffice office;

    @Autowired
    private SettableClock clock;

    @Autowired
    private SagaRuns runs;

    @Autowired
    private SagaTimeouts timeouts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void letNothingBeDue() {
        clock.advance(Duration.ofDays(1));
        timeouts.expireDue();
    }

    @Test
    void timesOutOnlyWhatIsDue() {
        var early = office.book();
        clock.advance(LONG);
        var late = office.book();
        timeouts.expireDue();
        assertThat(office.sent(early)).containsExactly("office.OpenFile.v1", "office.CloseFile.v1");
        assertThat(office.sent(late)).containsExactly("office.OpenFile.v1");
    }

    @Test
    void actsOnceThoughSeveralReplicasLookAtTheSameTime() throws Exception {
        var trips = Stream.generate(office::book).limit(250).toList();
        clock.advance(LONG);
        try (var replicas = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4).forEach(_ -> replicas.submit(timeouts::expireDue));
        }
        assertThat(trips).allSatisfy(trip -> {
            assertThat(office.log(trip)).containsOnlyOnce(TIMED_OUT);
            assertThat(office.sent(trip)).containsExactly("office.OpenFile.v1", "office.CloseFile.v1");
        });
    }

    @Test
    void looksPastWhatAnotherReplicaIsAt() {
        var trip = office.book();
        clock.advance(LONG);
        transaction.executeWithoutResult(_ -> {
            assertThat(runs.loadIfDue(trip)).hasSize(1);
            inAnotherThread(() -> assertThat(runs.loadIfDue(trip)).isEmpty());
        });
    }

    @Test
    void losesNothingWhenItsConnectionDiesBetweenDecisionAndCommit() {
        var trip = office.book();
        clock.advance(LONG);
        var before = office.timeline(trip);
        assertThatException()
                .isThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    var due = runs.loadIfDue(trip);
                    due.forEach(SagaRun::expire);
                    runs.save(List.copyOf(due));
                    kill(backend());
                }));
        assertThat(office.timeline(trip)).isEqualTo(before);
        timeouts.expireDue();
        assertThat(office.log(trip)).containsOnlyOnce(TIMED_OUT);
        assertThat(office.sent(trip)).containsExactly("office.OpenFile.v1", "office.CloseFile.v1");
    }

    @Test
    void doesNotLetOneThatFailsHoldUpTheOthers() {
        var broken = office.book();
        var other = office.book();
        setData(broken, "{}");
        clock.advance(LONG);
        timeouts.expireDue();
        assertThat(office.log(broken)).endsWith(FAILED);
        assertThat(office.timeline(other).saga().status()).isEqualTo(SagaStatus.COMPENSATING);
    }

    @Test
    void triesAgainLaterWhatHasFailed() {
        var trip = office.book();
        setData(trip, "{}");
        clock.advance(LONG);
        timeouts.expireDue();
        setData(trip, "{\"id\": \"%s\"}".formatted(trip));
        timeouts.expireDue();
        assertThat(office.log(trip)).endsWith(FAILED);
        clock.advance(Duration.ofMinutes(1));
        timeouts.expireDue();
        assertThat(office.timeline(trip).saga().status()).isEqualTo(SagaStatus.COMPENSATING);
    }

    @Test
    void parksWhatIsSilentForTooLong() {
        var trip = office.book();
        for (var attempt = 0; attempt <= 10; attempt++) {
            clock.advance(Duration.ofHours(1));
            timeouts.expireDue();
        }
        assertThat(office.timeline(trip).saga().status()).isEqualTo(SagaStatus.PARKED);
    }

    private void setData(UUID trip, String data) {
        jdbc.sql("update saga set data = :data::jsonb where id = :id")
                .param("data", data)
                .param("id", trip)
                .update();
    }

    private int backend() {
        return jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
    }

    private void kill(int backend) {
        inAnotherThread(() -> jdbc.sql("select pg_terminate_backend(:pid)")
                .param("pid", backend)
                .query(Boolean.class)
                .single());
    }

    private static void inAnotherThread(Runnable work) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            thread.submit(work).get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
