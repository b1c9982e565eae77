package dev.polystore.inventory.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.backing.KafkaSettings;
import dev.polystore.backing.PostgresSettings;
import dev.polystore.inventory.StockRoom;
import dev.polystore.messaging.Ids;
import dev.polystore.testsupport.messaging.ConsumerGroups;
import dev.polystore.testsupport.messaging.TestMessage;
import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.runbook.RunbookText;
import dev.polystore.testsupport.server.Backup;
import dev.polystore.testsupport.server.TestServer;
import dev.polystore.testsupport.server.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Does what docs/runbooks/database-restored.md says, after the database was lost with what came in since the backup. */
class RestoredDatabaseTest {

    private static final String COMMANDS = "inventory.commands";
    private static final String REPLIES = "order.replies";
    private static final String ADDRESS =
            "\"address\": {\"street\": \"Lindenweg 4\", \"city\": \"Leipzig\", \"postalCode\": \"04109\", \"country\": \"DE\"}";

    private final TestServer<PostgresSettings> database = TestServers.postgres("restored");
    private final TestServer<KafkaSettings> kafka = TestServers.kafka("of a restored database");
    private final String broker = kafka.settings().server().address();
    private final TestTopics topics = new TestTopics(broker);
    private final String sku = StockRoom.newSku();
    private final List<UUID> orders = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();
    private RunningService service = RunningService.on(database.settings(), broker);

    @AfterEach
    void close() {
        service.close();
        topics.close();
    }

    @Test
    void isAsItWasOnceEverythingThatCameSinceTheBackupCameAgain() throws Exception {
        service.receives(sku, "DN-1", 20);
        var shipped = reserve(3);
        arrange(shipped);
        var open = reserve(2);
        var known = List.copyOf(commands);
        known.forEach(this::reply);
        var backup = Backup.of(database);
        arrange(open);
        service.receives(sku, "DN-2", 20);
        arrange(reserve(21));
        release(reserve(4));
        reserve(1);
        service.dispatches(shipped);
        commands.forEach(this::reply);
        var before = service.tells(sku, orders);
        var told = LevelsTold.of(sku, topics);

        service.close();
        backup.restore();
        believeNewVersions();
        new ConsumerGroups(broker)
                .setBack("inventory." + COMMANDS, backup.begun().minus(Duration.ofMinutes(10)));
        enterAgainWhatCameOverHttp(shipped);
        service = RunningService.on(database.settings(), broker);

        var lost = commands.subList(known.size(), commands.size());
        lost.forEach(this::awaitSecondReply);
        assertThat(service.tells(sku, orders)).isEqualTo(before);
        assertThat(known).allSatisfy(command -> assertThat(repliesTo(command)).hasSize(1));
        assertThat(lost).allSatisfy(command -> assertThat(repliesTo(command)).hasSize(2));
        assertThat(lost)
                .allSatisfy(command -> assertThat(repliesTo(command).values()).containsOnly(type(command)));
        assertThat(topics.all(COMMANDS + ".dlt")).isEmpty();
        assertThat(LevelsTold.of(sku, topics).lastKey()).isGreaterThan(1_000_000 + told.firstKey());
        assertThat(LevelsTold.of(sku, topics).lastEntry().getValue())
                .isEqualTo(told.lastEntry().getValue());
    }

    /** As the runbook says: with a broker that is not there, so that nothing is replayed yet. */
    private void enterAgainWhatCameOverHttp(UUID shipped) {
        try (var alone = RunningService.on(database.settings(), "127.0.0.1:1")) {
            alone.isNotReady();
            alone.receives(sku, "DN-1", 20);
            alone.receives(sku, "DN-2", 20);
            alone.dispatches(shipped);
        }
    }

    private void believeNewVersions() {
        var settings = database.settings();
        var owner = new DriverManagerDataSource(
                settings.url(), settings.owner().user(), settings.owner().password());
        var raise = RunbookText.of("database-restored.md").blocks("sql").getFirst();
        assertThat(JdbcClient.create(owner).sql(raise).update()).isPositive();
    }

    private UUID reserve(int pieces) {
        var order = Ids.next();
        orders.add(order);
        send("ReserveStock", order, "\"lines\": [{\"sku\": \"%s\", \"quantity\": %d}]".formatted(sku, pieces));
        return order;
    }

    private void arrange(UUID order) {
        send("ArrangeShipment", order, ADDRESS);
    }

    private void release(UUID order) {
        send("ReleaseStock", order, "\"comment\": \"none\"");
    }

    private void send(String command, UUID order, String more) {
        commands.add(topics.command(
                COMMANDS,
                order.toString(),
                "inventory.%s.v1".formatted(command),
                "{\"orderId\": \"%s\", %s}".formatted(order, more),
                REPLIES));
    }

    private TestMessage reply(String command) {
        return topics.awaitReply(REPLIES, command);
    }

    private String type(String command) {
        return reply(command).type();
    }

    private void awaitSecondReply(String command) {
        await().atMost(Duration.ofMinutes(2)).until(() -> repliesTo(command).size() == 2);
    }

    /** The types of the replies to a command, by their ids: one that is published again is the same. */
    private TreeMap<String, String> repliesTo(String command) {
        var replies = new TreeMap<String, String>();
        topics.all(REPLIES).stream()
                .filter(reply -> command.equals(reply.header("in-reply-to")))
                .forEach(reply -> replies.put(reply.header("ce_id"), reply.type()));
        return replies;
    }
}
