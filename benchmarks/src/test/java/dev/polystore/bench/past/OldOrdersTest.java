package dev.polystore.bench.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.polystore.backing.Postgres;
import dev.polystore.backing.PostgresSettings;
import dev.polystore.bench.site.Site;
import dev.polystore.bench.site.Unmeasurable;
import dev.polystore.local.stack.StackStatus.ComponentStatus;
import dev.polystore.local.stack.State;
import dev.polystore.testsupport.server.TestServers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Old orders fit into the tables as the services' own migrations make them. */
class OldOrdersTest {

    private static final int COUNT = 30;

    private static final PostgresSettings ORDERS =
            TestServers.postgres("orders").settings();
    private static final PostgresSettings INVENTORY =
            TestServers.postgres("inventory").settings();
    private static final PostgresSettings PAYMENTS =
            TestServers.postgres("payments").settings();

    private final OldOrders past = new OldOrders(
            new Site(
                    Map.of(),
                    "",
                    List.of(
                            component("order", ORDERS),
                            component("inventory", INVENTORY),
                            component("payment", PAYMENTS))),
            Instant.now());

    @BeforeAll
    static void migrate() {
        var messaging = scripts("platform/messaging-spring-boot-starter", "messaging");
        var saga = scripts("platform/saga-spring-boot-starter", "saga");
        migrate(ORDERS, messaging, saga, scripts("order-service", "migration"));
        migrate(INVENTORY, messaging, scripts("inventory-service", "migration"));
        migrate(PAYMENTS, messaging, scripts("payment-service", "migration"));
    }

    @Test
    void areTheSameInEachDatabaseAndAreWrittenOnce() throws SQLException {
        past.provide(COUNT);
        past.provide(COUNT);

        var ids = column(ORDERS, "select id from orders order by id");
        assertThat(ids).hasSize(COUNT).doesNotHaveDuplicates();
        assertThat(column(ORDERS, "select id from saga order by id")).isEqualTo(ids);
        assertThat(column(INVENTORY, "select order_id from shipment order by order_id"))
                .isEqualTo(ids);
        assertThat(column(PAYMENTS, "select order_id from ledger_posting order by order_id"))
                .isEqualTo(ids);
        assertThat(column(INVENTORY, """
                select sku from stock_level
                where on_hand = (select sum(quantity) from stock_movement movement where movement.sku = stock_level.sku)
                """)).hasSize(COUNT);
        assertThatExceptionOfType(Unmeasurable.class)
                .isThrownBy(() -> past.provide(COUNT + 1))
                .withMessage("order-postgres has 30 old orders, not 31: ask for as many, or ./polystore up --fresh");
    }

    private static void migrate(PostgresSettings database, String... scripts) {
        Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().user(),
                        database.owner().password())
                .locations(scripts)
                .placeholders(Map.of(
                        "app", database.app().user(), "relay", database.relay().user()))
                .load()
                .migrate();
    }

    private static String scripts(String module, String folder) {
        return "filesystem:../%s/src/main/resources/db/%s".formatted(module, folder);
    }

    private static ComponentStatus component(String service, PostgresSettings database) {
        return new ComponentStatus(
                service + "-postgres", State.READY, "", 0, database.server().port(), "", 0, "");
    }

    private static List<String> column(PostgresSettings database, String question) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.url(), Postgres.SUPERUSER.user(), Postgres.SUPERUSER.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
