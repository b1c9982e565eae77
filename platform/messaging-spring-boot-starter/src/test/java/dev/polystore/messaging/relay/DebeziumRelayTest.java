package dev.polystore.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.backing.PostgresSettings;
import dev.polystore.messaging.Ids;
import dev.polystore.messaging.outbox.JdbcOutboxCleanup;
import dev.polystore.messaging.relay.RelayState.Status;
import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServer;
import dev.polystore.testsupport.server.TestServers;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The relay's hazards, each provoked on real servers. */
class DebeziumRelayTest {

    static final String SLOT = "outbox_relaying";

    static TestServer<PostgresSettings> postgres;
    static TestTopics topics;
    static JdbcTemplate owner;
    static JdbcTemplate app;
    static JdbcTemplate superuser;

    RelayReplica replica = RelayReplica.of(postgres.settings());

    @BeforeAll
    static void startServers() {
        postgres = TestServers.postgres("relaying");
        topics = new TestTopics(TestServers.kafka().settings().server().address());
        var settings = postgres.settings();
        Flyway.configure()
                .dataSource(
                        settings.url(),
                        settings.owner().user(),
                        settings.owner().password())
                .locations("classpath:db/messaging")
                .placeholders(java.util.Map.of(
                        "app", settings.app().user(), "relay", settings.relay().user()))
                .load()
                .migrate();
        owner = connect(settings.owner());
        app = connect(settings.app());
        superuser = connect(dev.polystore.backing.Postgres.SUPERUSER);
    }

    static JdbcTemplate connect(dev.polystore.backing.Credentials user) {
        return new JdbcTemplate(new DriverManagerDataSource(postgres.settings().url(), user.user(), user.password()));
    }

    @AfterAll
    static void closeTopics() {
        topics.close();
    }

    @AfterEach
    void stopRelay() {
        replica.close();
    }

    @Test
    void publishesWhatWasWrittenBeforeItFirstStarted() {
        forgetEverything();
        var id = write("before");

        replica.start();

        awaitMessage(id);
    }

    @Test
    void goesOnWhereItStopped() {
        replica.start().awaits(Status.RELAYING);
        replica.close();
        var whileAway = write("away");
        replica = RelayReplica.of(postgres.settings()).start();

        awaitMessage(whileAway);
    }

    @Test
    void standsByWhileAnotherReplicaRelaysAndTakesOver() {
        replica.start().awaits(Status.RELAYING);
        try (var second = RelayReplica.of(postgres.settings())) {
            second.start().awaits(Status.STANDBY);
            replica.close();
            second.awaits(Status.RELAYING);
            awaitMessage(write("takeover"));
        }
    }

    @Test
    void publishesTheOutboxAgainWhenItsSlotWasDropped() {
        replica.start().awaits(Status.RELAYING);
        awaitMessage(write("relayed"));
        awaitStoredPosition();
        replica.close();
        superuser.queryForList("select pg_drop_replication_slot(?)", SLOT);
        var unpublished = write("while the slot was gone");

        replica = RelayReplica.of(postgres.settings()).start();

        awaitMessage(unpublished);
    }

    @Test
    void healsASlotThatTheDatabaseGaveUp() {
        replica.start().awaits(Status.RELAYING);
        awaitMessage(write("relayed"));
        replica.close();
        var unpublished = write("too much WAL ago");
        superuser.execute("alter system set max_slot_wal_keep_size = '1MB'");
        superuser.execute("select pg_reload_conf()");
        try {
            await().atMost(RelayReplica.PATIENCE).until(this::slotIsLostAfterMoreWal);
        } finally {
            superuser.execute("alter system reset max_slot_wal_keep_size");
            superuser.execute("select pg_reload_conf()");
        }

        replica = RelayReplica.of(postgres.settings()).start();

        awaitMessage(unpublished);
    }

    @Test
    void tellsOfARowThatIsNoMessageAndGoesOn() {
        replica.start().awaits(Status.RELAYING);
        var poison = Ids.next();
        app.update(
                "insert into outbox (id, aggregatetype, aggregateid, type, payload, headers) values (?, 'relaying.events', 'k', 't', '{}', '[]')",
                poison);

        awaitMessage(write("after the poison"));
        topics.await(
                "relaying.outbox.dlt",
                letter -> letter.text("failure").contains("JacksonException")
                        || letter.text("failure").contains("MismatchedInput"));
        assertThat(replica.relay.state().status()).isEqualTo(Status.RELAYING);
    }

    @Test
    void tellsOfAMessageThatKafkaRefusesAndGoesOn() {
        replica.start().awaits(Status.RELAYING);
        var tooLarge = write("x".repeat(2_000_000));

        awaitMessage(write("after the large one"));
        topics.await("relaying.outbox.dlt", letter -> letter.text("id").equals(tooLarge.toString()));
    }

    @Test
    void waitsForKafkaAndSaysSo() {
        replica.start().awaits(Status.RELAYING);
        awaitMessage(write("with Kafka"));
        TestServers.kafka().stop();
        UUID written;
        try {
            written = write("without Kafka");
            replica.awaits(Status.WAITING_FOR_KAFKA);
            assertThat(replica.relay.state().detail()).contains("spring.kafka.bootstrap-servers");
            assertThat(replica.relay.lag()).isPositive();
        } finally {
            TestServers.kafka().start();
        }

        awaitMessage(written);
        replica.awaits(Status.RELAYING);
    }

    /** The database keeps all WAL that the slot has not confirmed, of whatever table it tells. */
    @Test
    void anIdleOutboxDoesNotHoldBackTheWalOfBusyTables() {
        replica.start().awaits(Status.RELAYING);
        awaitMessage(write("the last for a long time"));
        superuser.execute("create table busy as select repeat('x', 1000) from generate_series(1, 20000)");
        var written = superuser.queryForObject("select pg_current_wal_lsn()::text", String.class);

        await().atMost(RelayReplica.PATIENCE)
                .until(() -> superuser.queryForObject(
                        "select confirmed_flush_lsn >= ?::pg_lsn from pg_replication_slots where slot_name = ?",
                        Boolean.class,
                        written,
                        SLOT));
        superuser.execute("drop table busy");
    }

    @Test
    void comesBackAfterItsDatabase() {
        replica.start().awaits(Status.RELAYING);
        postgres.stop();
        postgres.start();

        awaitMessage(write("after the restart"));
    }

    @Test
    void cleansOnlyWhatIsOldAndRelayed() {
        replica.start().awaits(Status.RELAYING);
        var young = write("young");
        awaitMessage(write("old"));
        age("old");
        var cleanup = new JdbcOutboxCleanup(app, SLOT, Duration.ofHours(6), Clock.systemUTC());
        cleanup.removeRelayed();
        await().atMost(RelayReplica.PATIENCE).until(() -> cleanup.removeRelayed() > 0);
        replica.close();
        write("never relayed");
        age("never relayed");
        for (int run = 0; run < 3; run++) {
            assertThat(cleanup.removeRelayed()).isZero();
        }

        assertThat(app.queryForList("select payload from outbox", String.class))
                .anyMatch(payload -> payload.contains("never relayed"))
                .noneMatch(payload -> payload.contains("\"old\""));
        assertThat(app.queryForList("select id from outbox", UUID.class)).contains(young);
    }

    private static UUID write(String text) {
        var id = Ids.next();
        app.update(
                "insert into outbox (id, aggregatetype, aggregateid, type, payload, headers) values (?, 'relaying.events', 'k', 'relaying.Written.v1', ?, '{}')",
                id,
                "{\"text\":\"%s\"}".formatted(text));
        return id;
    }

    private static void age(String text) {
        owner.update(
                "update outbox set created_at = now() - interval '7 hours' where payload like ?", "%" + text + "%");
    }

    private static void awaitMessage(UUID id) {
        topics.await("relaying.events", message -> id.toString().equals(message.header("ce_id")));
    }

    private static void awaitStoredPosition() {
        await().atMost(RelayReplica.PATIENCE)
                .until(() ->
                        !superuser.queryForList("select 1 from relay_offset").isEmpty());
    }

    private static void forgetEverything() {
        superuser.update("delete from relay_offset");
        superuser.queryForList("select pg_drop_replication_slot(slot_name) from pg_replication_slots");
    }

    private boolean slotIsLostAfterMoreWal() {
        superuser.execute("create table if not exists filler (text text)");
        superuser.update("insert into filler select repeat('x', 1000) from generate_series(1, 20000)");
        superuser.execute("truncate filler");
        superuser.execute("select pg_switch_wal()");
        superuser.execute("checkpoint");
        return Boolean.TRUE.equals(superuser.queryForObject(
                "select wal_status = 'lost' from pg_replication_slots where slot_name = ?", Boolean.class, SLOT));
    }
}
