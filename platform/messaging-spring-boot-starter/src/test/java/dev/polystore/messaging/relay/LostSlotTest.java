package dev.polystore.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.boot.health.contributor.Status.DOWN;
import static org.springframework.boot.health.contributor.Status.UP;

import dev.polystore.messaging.inbox.JdbcInbox;
import dev.polystore.messaging.relay.RelayState.Status;
import dev.polystore.testsupport.messaging.TestMessage;
import dev.polystore.testsupport.runbook.RunbookText;
import dev.polystore.testsupport.server.TestServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/runbooks/slot-lost.md says, seen at a real database that gives a replication slot up. */
class LostSlotTest extends RelayTest {

    UUID relayed;

    @BeforeEach
    void relaySomething() {
        database.forgetEverything();
        replica.start().awaits(Status.RELAYING);
        relayed = database.write("relayed");
        awaitMessage(relayed);
        database.awaitStoredPosition();
    }

    @Test
    void bringsEveryUnpublishedMessageOutInOrderAndNoneTwiceInEffect() {
        replica.close();
        var unpublished = writeMany(50);
        database.writeUntilTheSlotIsLost();
        assertThat(look()).containsEntry("wal_status", "lost");
        assertThat(replica.health().getStatus()).isEqualTo(DOWN);
        assertThat(position()).endsWith("lost; max_slot_wal_keep_size was reached");

        startAnother();

        awaitMessage(unpublished.getLast());
        assertThat(received()).containsSubsequence(unpublished).contains(relayed);
        assertThat(effects(received())).hasSize(1 + unpublished.size());
        assertThat(effects(received())).isEmpty();
        assertThat(look()).containsEntry("wal_status", "reserved").containsEntry("active", true);
    }

    @Test
    void saysSoBeforehandWhenItIsSoAndAfterwards() {
        TestServers.kafka().stop();
        List<UUID> unpublished;
        try {
            unpublished = writeMany(10);
            replica.awaits(Status.WAITING_FOR_KAFKA);
            assertThat(position()).containsPattern("outbox_relaying: reserved; lost after \\d{3,4} MB more of WAL");
            assertThat(metric("polystore.relay.headroom")).isGreaterThan(1e8);
            assertThat(metric("polystore.relay.losses")).isZero();
            raiseTheBound();
            await().atMost(RelayReplica.PATIENCE).until(() -> metric("polystore.relay.headroom") > 3e9);

            database.writeUntilTheSlotIsLost();

            await().atMost(RelayReplica.PATIENCE)
                    .until(() -> replica.health().getDetails().get("lost"), it -> it != null);
            assertThat(metric("polystore.relay.losses")).isOne();
        } finally {
            TestServers.kafka().start();
        }
        unpublished.forEach(RelayTest::awaitMessage);
        replica.awaits(Status.RELAYING);
        assertThat(replica.health().getStatus()).isEqualTo(UP);
    }

    @Test
    void removesNothingFromTheOutboxBeforeItIsPublishedAgain() {
        var cleanup = database.cleanup();
        TestServers.kafka().stop();
        List<UUID> unpublished;
        try {
            unpublished = writeMany(10);
            database.age("unpublished");
            replica.awaits(Status.WAITING_FOR_KAFKA);
            cleanup.removeRelayed();
            database.writeUntilTheSlotIsLost();
            await().atMost(RelayReplica.PATIENCE).until(() -> "reserved".equals(look().get("wal_status")));

            assertThat(cleanup.removeRelayed()).isZero();
        } finally {
            TestServers.kafka().start();
        }
        unpublished.forEach(RelayTest::awaitMessage);
        await().atMost(RelayReplica.PATIENCE).until(() -> cleanup.removeRelayed() == unpublished.size());
    }

    @Test
    void publishesTheOutboxAgainWhenItsSlotWasDropped() {
        replica.close();
        database.superuser.queryForList("select pg_drop_replication_slot(?)", RelayingDatabase.SLOT);
        var unpublished = database.write("while the slot was gone");

        startAnother();

        awaitMessage(unpublished);
    }

    private void startAnother() {
        replica = RelayReplica.of(database.server.settings()).start();
    }

    private static List<UUID> writeMany(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> database.write("unpublished " + i))
                .toList();
    }

    private static List<UUID> received() {
        return topics.all(RelayingDatabase.TOPIC).stream().map(LostSlotTest::id).toList();
    }

    private static UUID id(TestMessage message) {
        return UUID.fromString(String.valueOf(message.header("ce_id")));
    }

    /** Those of this test that a consumer has not had yet. */
    private static List<UUID> effects(List<UUID> received) {
        var inbox = new JdbcInbox(database.app);
        var written = database.app.queryForList("select id from outbox", UUID.class);
        var effects = new ArrayList<UUID>();
        received.stream().filter(written::contains).forEach(id -> effects.addAll(inbox.accept("reader", Set.of(id))));
        return effects;
    }

    private String position() {
        return String.valueOf(replica.health().getDetails().get("position"));
    }

    private double metric(String name) {
        var registry = new SimpleMeterRegistry();
        new RelayMetrics(replica.relay).bindTo(registry);
        return registry.get(name).meter().measure().iterator().next().getValue();
    }

    private static void raiseTheBound() {
        var blocks = RunbookText.of("slot-lost.md").blocks("sql");
        blocks.subList(1, blocks.size()).forEach(database.superuser::execute);
    }

    /** As the runbook looks. */
    private static Map<String, Object> look() {
        var slots = RunbookText.of("slot-lost.md").blocks("sql").getFirst();
        return database.superuser.queryForList(slots).stream().findFirst().orElse(Map.of());
    }
}
