package dev.polystore.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.messaging.relay.RelayState.Status;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/adr/0007 promises of the outbox's rows. */
class OutboxCleanupTest extends RelayTest {

    @BeforeEach
    void startRelay() {
        database.forgetEverything();
        replica.start().awaits(Status.RELAYING);
    }

    @Test
    void cleansOnlyWhatIsOldAndRelayed() {
        var young = database.write("young");
        awaitMessage(database.write("old"));
        database.age("old");
        var cleanup = database.cleanup();
        cleanup.removeRelayed();
        await().atMost(RelayReplica.PATIENCE).until(() -> cleanup.removeRelayed() > 0);
        replica.close();
        database.write("never relayed");
        cleanup.removeRelayed();
        database.age("never relayed");
        for (int run = 0; run < 3; run++) {
            assertThat(cleanup.removeRelayed()).isZero();
        }

        assertThat(database.app.queryForList("select payload from outbox", String.class))
                .anyMatch(payload -> payload.contains("never relayed"))
                .noneMatch(payload -> payload.contains("\"old\""));
        assertThat(database.app.queryForList("select id from outbox", UUID.class))
                .contains(young);
    }

    /** A mark that moved on with each run would never be reached. */
    @Test
    void cleansBehindARelayThatAlwaysLags() {
        awaitMessage(database.write("old"));
        database.age("old");
        database.awaitStoredPosition();
        replica.close();
        var cleanup = database.cleanup();
        cleanup.removeRelayed();
        database.write("after the first run");
        var confirmed = database.superuser.queryForObject("select pg_current_wal_flush_lsn()::text", String.class);
        database.write("not confirmed");

        assertThat(cleanup.removeRelayed()).isZero();
        database.superuser.queryForList(
                "select pg_replication_slot_advance(?, ?::pg_lsn)", RelayingDatabase.SLOT, confirmed);

        assertThat(cleanup.removeRelayed()).isOne();
    }
}
