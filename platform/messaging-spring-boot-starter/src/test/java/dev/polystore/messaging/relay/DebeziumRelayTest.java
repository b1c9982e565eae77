package dev.polystore.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.messaging.Ids;
import dev.polystore.messaging.relay.RelayState.Status;
import dev.polystore.testsupport.server.TestServers;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The relay's hazards, each provoked on real servers. */
class DebeziumRelayTest extends RelayTest {

    @Test
    void publishesWhatWasWrittenBeforeItFirstStarted() {
        database.forgetEverything();
        var id = database.write("before");

        replica.start();

        awaitMessage(id);
    }

    @Test
    void goesOnWhereItStopped() {
        replica.start().awaits(Status.RELAYING);
        replica.close();
        var whileAway = database.write("away");
        replica = RelayReplica.of(database.server.settings()).start();

        awaitMessage(whileAway);
    }

    @Test
    void standsByWhileAnotherReplicaRelaysAndTakesOver() {
        replica.start().awaits(Status.RELAYING);
        database.awaitReader();
        try (var second = RelayReplica.of(database.server.settings())) {
            second.start().awaits(Status.STANDBY);
            replica.close();
            second.awaits(Status.RELAYING);
            awaitMessage(database.write("takeover"));
        }
    }

    @Test
    void tellsOfARowThatIsNoMessageAndGoesOn() {
        replica.start().awaits(Status.RELAYING);
        var poison = Ids.next();
        database.app.update(
                "insert into outbox (id, aggregatetype, aggregateid, type, payload, headers) values (?, 'relaying.events', 'k', 't', '{}', '[]')",
                poison);

        awaitMessage(database.write("after the poison"));
        topics.await(
                "relaying.outbox.dlt",
                letter -> letter.text("failure").contains("JacksonException")
                        || letter.text("failure").contains("MismatchedInput"));
        assertThat(replica.relay.state().status()).isEqualTo(Status.RELAYING);
    }

    @Test
    void tellsOfAMessageThatKafkaRefusesAndGoesOn() {
        replica.start().awaits(Status.RELAYING);
        var tooLarge = database.write("x".repeat(2_000_000));

        awaitMessage(database.write("after the large one"));
        topics.await("relaying.outbox.dlt", letter -> letter.text("id").equals(tooLarge.toString()));
    }

    @Test
    void waitsForKafkaAndSaysSo() {
        replica.start().awaits(Status.RELAYING);
        awaitMessage(database.write("with Kafka"));
        TestServers.kafka().stop();
        UUID written;
        try {
            written = database.write("without Kafka");
            replica.awaits(Status.WAITING_FOR_KAFKA);
            assertThat(replica.relay.state().detail()).contains("spring.kafka.bootstrap-servers");
            assertThat(replica.relay.lag()).isPositive();
        } finally {
            TestServers.kafka().start();
        }

        awaitMessage(written);
        replica.awaits(Status.RELAYING);
    }

    @Test
    void keepsTheOrderOfAKeyWhileKafkaGoesAndComes() {
        replica.start().awaits(Status.RELAYING);
        awaitMessage(database.write("before the sequence"));
        database.writeSequence(1, 500);
        TestServers.kafka().stop();
        try {
            database.writeSequence(501, 1_000);
            replica.awaits(Status.WAITING_FOR_KAFKA);
        } finally {
            TestServers.kafka().start();
        }
        awaitMessage(database.writeSequence(1_001, 1_500));

        assertThat(topics.all("relaying.events").stream()
                        .map(message -> message.text("text"))
                        .filter(text -> text.startsWith("sequence "))
                        .distinct())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 1_500)
                        .mapToObj(number -> "sequence " + number)
                        .toList());
    }

    /** The database keeps all WAL that the slot has not confirmed, of whatever table it tells. */
    @Test
    void anIdleOutboxDoesNotHoldBackTheWalOfBusyTables() {
        replica.start().awaits(Status.RELAYING);
        awaitMessage(database.write("the last for a long time"));
        database.superuser.execute("create table busy as select repeat('x', 1000) from generate_series(1, 20000)");
        var written = database.superuser.queryForObject("select pg_current_wal_lsn()::text", String.class);

        await().atMost(RelayReplica.PATIENCE)
                .until(() -> database.superuser.queryForObject(
                        "select confirmed_flush_lsn >= ?::pg_lsn from pg_replication_slots where slot_name = ?",
                        Boolean.class,
                        written,
                        RelayingDatabase.SLOT));
        database.superuser.execute("drop table busy");
    }

    @Test
    void comesBackAfterItsDatabase() {
        replica.start().awaits(Status.RELAYING);
        database.server.stop();
        database.server.start();

        awaitMessage(database.write("after the restart"));
    }
}
