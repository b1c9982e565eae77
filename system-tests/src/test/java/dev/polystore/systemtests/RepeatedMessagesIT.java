package dev.polystore.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.local.demo.Crowd;
import dev.polystore.local.shop.Api;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages come again, late, and after all others; the answers of all services stay the same. */
class RepeatedMessagesIT {

    private static final int CUSTOMERS = 25;
    private static final String PERIOD = "?from=%s&to=%s"
            .formatted(LocalDate.now().minusDays(1), LocalDate.now().plusDays(2));
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final GuaranteesTable table = new GuaranteesTable("Repeated messages");

    private final RunningShop running = RunningShop.get();
    private final Topics topics = new Topics(running.address("kafka"));

    @BeforeEach
    void letThemShop() {
        new Crowd(running.shop(), Suite.seedOfRun(), 8).shop(CUSTOMERS, _ -> {});
        running.audit();
        awaitSilence();
    }

    @AfterEach
    void allStoresAgree() {
        topics.close();
        running.audit();
    }

    @AfterAll
    static void tell() {
        table.write(2 * CUSTOMERS, RunningShop.get().audit());
    }

    @Test
    void everyMessageIsDeliveredTwiceTheSecondTimeAfterAllOthers() {
        var before = answers();

        var begin = System.nanoTime();
        var repeated = topics.repeatAll();
        assertThat(repeated).isPositive();

        awaitSilence();
        assertThat(answers()).isEqualTo(before);
        table.add(
                "all services", "%,d messages again, after all others".formatted(repeated), System.nanoTime() - begin);
    }

    @Test
    void allConsumersBeginAtTheBeginning() {
        var before = answers();
        var consumers = running.components().stream()
                .filter(component -> component.endsWith("-service") && !component.startsWith("auditor"))
                .toList();

        consumers.forEach(running::stop);
        topics.rewind();
        var backlog = topics.backlog();
        assertThat(backlog).isPositive();
        var begin = System.nanoTime();
        running.repair();

        awaitSilence();
        assertThat(answers()).isEqualTo(before);
        table.add(
                "all services",
                "set back to the beginning: %,d messages".formatted(backlog),
                System.nanoTime() - begin);
    }

    private void awaitSilence() {
        await().atMost(PATIENCE).until(topics::backlog, backlog -> backlog == 0);
    }

    private Map<String, String> answers() {
        var shop = running.shop();
        var answers = new TreeMap<String, String>();
        ask("orders", shop.orders(), answers, "/v1/orders?size=100", "/v1/sagas?size=100");
        ask("stock", shop.inventory(), answers, "/v1/stock?size=500", "/v1/stock/summary");
        ask("payments", shop.payments(), answers, "/v1/payments?size=100", "/v1/ledger/summary", "/v1/ledger/postings");
        ask("catalog", shop.catalog(), answers, "/v1/products?size=100", "/v1/products?size=100&page=1");
        ask("provider", shop.provider(), answers, "/charges?size=1000");
        ask("analytics", shop.analytics(), answers, "/v1/orders?size=100", "/v1/reports/revenue" + PERIOD);
        ask("analytics", shop.analytics(), answers, "/v1/reports/top-products" + PERIOD, "/v1/reports/sagas" + PERIOD);
        ask("analytics", shop.analytics(), answers, "/v1/reports/conversion" + PERIOD);
        return answers;
    }

    private static void ask(String name, Api api, Map<String, String> answers, String... paths) {
        for (var path : paths) {
            answers.put(name + path, api.get(path).expect(200).body().toPrettyString());
        }
    }
}
