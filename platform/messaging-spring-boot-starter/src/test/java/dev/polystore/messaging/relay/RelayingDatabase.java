package dev.polystore.messaging.relay;

import static org.awaitility.Awaitility.await;

import dev.polystore.backing.Credentials;
import dev.polystore.backing.Postgres;
import dev.polystore.backing.PostgresSettings;
import dev.polystore.messaging.Ids;
import dev.polystore.messaging.outbox.JdbcOutboxCleanup;
import dev.polystore.messaging.outbox.OutboxCleanup;
import dev.polystore.testsupport.server.TestServer;
import dev.polystore.testsupport.server.TestServers;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with an outbox, as its users see it. */
public final class RelayingDatabase {

    static final String SLOT = "outbox_relaying";
    static final String TOPIC = "relaying.events";

    final TestServer<PostgresSettings> server = TestServers.postgres("relaying");
    final JdbcTemplate owner = connect(server.settings().owner());
    public final JdbcTemplate app = connect(server.settings().app());
    public final JdbcTemplate superuser = connect(Postgres.SUPERUSER);

    public RelayingDatabase() {
        var settings = server.settings();
        Flyway.configure()
                .dataSource(
                        settings.url(),
                        settings.owner().user(),
                        settings.owner().password())
                .locations("classpath:db/messaging")
                .placeholders(Map.of(
                        "app", settings.app().user(), "relay", settings.relay().user()))
                .load()
                .migrate();
    }

    private JdbcTemplate connect(Credentials user) {
        var url = server.settings().url();
        return new JdbcTemplate(new DriverManagerDataSource(url, user.user(), user.password()));
    }

    public UUID write(String text) {
        return write(app, text);
    }

    /** Writes a message beside the transaction that the thread is in. */
    public UUID writeApart(String text) {
        return write(superuser, text);
    }

    private static UUID write(JdbcTemplate writer, String text) {
        var id = Ids.next();
        writer.update(
                "insert into outbox (id, aggregatetype, aggregateid, type, payload, headers) values (?, ?, 'k', 'relaying.Written.v1', ?, '{}')",
                id,
                TOPIC,
                "{\"text\":\"%s\"}".formatted(text));
        return id;
    }

    /** Writes a message, beside the transaction that the thread is in, that the database does not show to whoever captures. */
    UUID writeHidden(String text) {
        owner.execute("alter publication outbox_publication set (publish = 'update')");
        try {
            return writeApart(text);
        } finally {
            owner.execute("alter publication outbox_publication set (publish = 'insert')");
        }
    }

    /** Publishes rows as a version of the service did that knew no numbers. */
    void publishWithoutNumbers() {
        publish("id, aggregatetype, aggregateid, type, payload, headers");
    }

    void publishWithNumbers() {
        publish("position, id, aggregatetype, aggregateid, type, payload, headers");
    }

    private void publish(String columns) {
        owner.execute("alter publication outbox_publication set table outbox (%s)".formatted(columns));
    }

    /** Ends the connection that reads the slot. */
    void endReader() {
        superuser.queryForList("select pg_terminate_backend(active_pid) from pg_replication_slots where active");
    }

    /** Writes messages that are numbered; answers the id of the last one. */
    UUID writeSequence(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> write("sequence " + number))
                .reduce((_, written) -> written)
                .orElseThrow();
    }

    /** Makes a message older than the outbox keeps it. */
    void age(String text) {
        owner.update(
                "update outbox set created_at = now() - interval '7 hours' where payload like ?", "%" + text + "%");
    }

    OutboxCleanup cleanup() {
        var properties = RelayReplica.properties(server.settings().relay());
        return new JdbcOutboxCleanup(app, SLOT, properties, Clock.systemUTC());
    }

    public void forgetEverything() {
        superuser.update("delete from relay_offset");
        superuser.update("truncate outbox");
        superuser.queryForList("select pg_drop_replication_slot(slot_name) from pg_replication_slots");
    }

    void awaitStoredPosition() {
        await().atMost(RelayReplica.PATIENCE)
                .until(() ->
                        !superuser.queryForList("select 1 from relay_offset").isEmpty());
    }

    /** Waits until someone reads the slot: before, a relay that has started may still be publishing what it found. */
    void awaitReader() {
        await().atMost(RelayReplica.PATIENCE)
                .until(() -> !superuser
                        .queryForList("select 1 from pg_replication_slots where active")
                        .isEmpty());
    }

    /** Lowers the bound of WAL that is kept for slots, and writes more than that. */
    void writeUntilTheSlotIsLost() {
        superuser.execute("alter system set max_slot_wal_keep_size = '1MB'");
        superuser.execute("select pg_reload_conf()");
        try {
            await().atMost(RelayReplica.PATIENCE).until(this::slotIsLostAfterMoreWal);
        } finally {
            superuser.execute("alter system reset max_slot_wal_keep_size");
            superuser.execute("select pg_reload_conf()");
        }
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
