package dev.polystore.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.messaging.relay.RelayState.Status;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A relay beside which a look is taken again and again, at a real database. */
class OutboxVerificationTest extends RelayTest {

    @BeforeEach
    void relay() {
        database.forgetEverything();
        replica.start().awaits(Status.RELAYING);
        database.awaitReader();
        awaitMessage(database.write("first"));
        replica.verification.publishPassedOver();
    }

    @Test
    void publishesWhatTheCaptureHasPassedOver() {
        var hidden = database.writeHidden("hidden");
        awaitMessage(database.write("after it"));
        assertThat(timesPublished(hidden)).isZero();

        lookUntilPublished(hidden);

        assertThat(metric(replica)).isOne();
    }

    @Test
    void doesSoWhenNothingComesAfterIt() {
        lookUntilPublished(database.writeHidden("last"));
    }

    @Test
    void leavesToTheCaptureWhatIsCommittedLate() {
        var late = inTransaction(() -> {
            var id = database.write("late");
            awaitMessage(database.writeApart("meanwhile"));
            lookUntilPublished(database.writeHidden("found meanwhile"));
            return id;
        });

        awaitMessage(late);
        lookUntilPublished(database.writeHidden("found afterwards"));
        assertThat(timesPublished(late)).isOne();
    }

    @Test
    void findsNothingWhereNothingIsMissing() {
        var last = database.writeSequence(1, 200);
        awaitMessage(last);
        lookUntilPublished(database.writeHidden("found"));

        assertThat(timesPublished(last)).isOne();
        assertThat(metric(replica)).isOne();
    }

    @Test
    void bringsWhatWasPublishedBeforeRowsHadNumbersInTheirPublication() {
        replica.close();
        database.publishWithoutNumbers();
        var old = database.writeSequence(1, 3);
        database.publishWithNumbers();

        replica = RelayReplica.of(database.server.settings()).start();

        awaitMessage(old);
        awaitMessage(database.write("new"));
    }

    @Test
    void publishesNothingThatAnotherReplicaHasBrought() {
        try (var other = RelayReplica.of(database.server.settings()).start().awaits(Status.STANDBY)) {
            database.endReader();
            await().atMost(RelayReplica.PATIENCE).until(() -> {
                awaitMessage(database.write("whoever brings it"));
                return other.relay.state().status() == Status.RELAYING
                        || replica.relay.state().status() == Status.RELAYING;
            });
            look(other);
            var last = database.writeSequence(1, 50);
            awaitMessage(last);
            var hidden = database.writeHidden("hidden");
            await().atMost(RelayReplica.PATIENCE).until(() -> {
                look(other);
                return timesPublished(hidden) > 0;
            });

            assertThat(timesPublished(last)).isOne();
            assertThat(metric(replica) + metric(other)).isOne();
        }
    }

    private void look(RelayReplica other) {
        replica.verification.publishPassedOver();
        other.verification.publishPassedOver();
    }

    private static UUID inTransaction(Supplier<UUID> write) {
        var transactions = new DataSourceTransactionManager(Objects.requireNonNull(database.app.getDataSource()));
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> write.get()));
    }

    private void lookUntilPublished(UUID id) {
        await().atMost(RelayReplica.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    replica.verification.publishPassedOver();
                    return timesPublished(id) == 1;
                });
    }

    private static long timesPublished(UUID id) {
        return topics.all(RelayingDatabase.TOPIC).stream()
                .filter(message -> id.toString().equals(message.header("ce_id")))
                .count();
    }

    private static double metric(RelayReplica replica) {
        var registry = new SimpleMeterRegistry();
        replica.verification.bindTo(registry);
        return registry.get("polystore.relay.passed-over").functionCounter().count();
    }
}
