package dev.polystore.inventory.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.backing.KafkaSettings;
import dev.polystore.backing.Postgres;
import dev.polystore.backing.PostgresSettings;
import dev.polystore.backing.process.Ports;
import dev.polystore.inventory.StockRoom;
import dev.polystore.messaging.Ids;
import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServer;
import dev.polystore.testsupport.server.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What docs/runbooks/disk-full.md says, seen on disks that are full. */
class FullDiskTest {

    private static final String COMMANDS = "inventory.commands";
    private static final String REPLIES = "order.replies";
    private static final String EVENTS = "inventory.events";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MANY = 3_000;

    private final TestServer<PostgresSettings> database = TestServers.postgres("full");
    private final TestServer<KafkaSettings> kafka = TestServers.kafka("of a full disk");
    private final TestTopics topics = new TestTopics(kafka.settings().server().address());
    private final String sku = StockRoom.newSku();
    private RunningService service;
    private int received;

    @AfterEach
    void close() {
        if (service != null) {
            service.close();
        }
        topics.close();
    }

    @Test
    void aFullDatabaseRefusesForNowAndGoesOnByItselfWhenThereIsRoom() throws Exception {
        try (var disk = SmallDisk.under(database, database.settings().server(), 160)) {
            start();
            disk.fill();
            assertThat(receiveUntilRefused()).isEqualTo(503);
            assertThat(service.tells(sku, List.of())).containsEntry("level", received + "/0");
            var command = reserve(1);
            assertThat(service.tryToReceive(sku, "DN-" + received, 1)).isEqualTo(503);
            disk.makeRoom();

            allIsThere(command);
        }
    }

    @Test
    void aDatabaseThatStoppedForWantOfRoomIsStartedAgain() throws Exception {
        try (var disk = SmallDisk.under(database, database.settings().server(), 160)) {
            start();
            disk.fill();
            writeWalUntilItStops();
            assertThat(service.tryToReceive(sku, "DN-" + received, 1)).isEqualTo(503);
            var command = reserve(1);
            await().atMost(PATIENCE)
                    .until(() -> Ports.isFree(database.settings().server().port()));
            disk.makeRoom();
            database.start();

            allIsThere(command);
        }
    }

    @Test
    void aBrokerThatStoppedForWantOfRoomIsStartedAgainAndHearsAll() throws Exception {
        try (var disk = SmallDisk.under(kafka, kafka.settings().server(), 160)) {
            start();
            disk.fill();
            receiveUntilTheBrokerIsAway();
            assertThat(service.tryToReceive(sku, "DN-" + received, 1)).isEqualTo(201);
            received++;
            disk.makeRoom();
            kafka.start();

            allIsThere(reserve(1));
        }
    }

    private void start() {
        service =
                RunningService.on(database.settings(), kafka.settings().server().address());
        service.receives(sku, "DN-0", 1);
        received = 1;
        topics.await(EVENTS, event -> event.key().equals(sku));
    }

    private int receiveUntilRefused() {
        for (; received < MANY; received++) {
            var status = service.tryToReceive(sku, "DN-" + received, 1);
            if (status != 201) {
                return status;
            }
        }
        throw new AssertionError("The disk is not full");
    }

    private void writeWalUntilItStops() {
        var settings = database.settings();
        var superuser = JdbcClient.create(
                new DriverManagerDataSource(settings.url(), Postgres.SUPERUSER.user(), Postgres.SUPERUSER.password()));
        try {
            for (int i = 0; i < MANY; i++) {
                superuser
                        .sql("select pg_logical_emit_message(false, 'filler', repeat('x', 1000000))::text")
                        .query(String.class)
                        .single();
            }
        } catch (DataAccessException stopped) {
            assertThat(stopped).hasMessageContaining("No space left on device");
        }
    }

    private void receiveUntilTheBrokerIsAway() {
        for (; received < MANY && !Ports.isFree(kafka.settings().server().port()); received++) {
            service.receives(sku, "DN-" + received, 1);
        }
        await().atMost(PATIENCE)
                .until(() -> service.relay().at("/details/status").asString().equals("WAITING_FOR_KAFKA"));
    }

    private String reserve(int pieces) {
        UUID order = Ids.next();
        return topics.command(
                COMMANDS, order.toString(), "inventory.ReserveStock.v1", """
                {"orderId": "%s", "lines": [{"sku": "%s", "quantity": %d}]}
                """.formatted(order, sku, pieces), REPLIES);
    }

    /** Each receipt that was confirmed counts once, each that was not is entered again; each message is out. */
    private void allIsThere(String command) {
        await().atMost(PATIENCE).until(() -> service.tryToReceive(sku, "DN-" + received, 1) == 201);
        received++;
        assertThat(topics.awaitReply(REPLIES, command).type()).isEqualTo("inventory.StockReserved.v1");
        assertThat(service.tells(sku, List.of())).containsEntry("level", received + "/1");
        await().atMost(PATIENCE).until(() -> LevelsTold.of(sku, topics).lastKey() == received + 1);
        assertThat(LevelsTold.of(sku, topics)).hasSize(received + 1);
        assertThat(topics.all(COMMANDS + ".dlt")).isEmpty();
    }
}
