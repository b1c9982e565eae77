package dev.polystore.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.analytics.conversion.ConversionReport;
import dev.polystore.analytics.order.OrderFilter;
import dev.polystore.analytics.order.OrderHistory;
import dev.polystore.analytics.order.OrderStatus;
import dev.polystore.analytics.product.TopProductsReport;
import dev.polystore.analytics.question.Page;
import dev.polystore.analytics.question.Period;
import dev.polystore.analytics.revenue.Interval;
import dev.polystore.analytics.revenue.RevenueReport;
import dev.polystore.analytics.saga.SagaReport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks every question of a large shop, an order every 20 seconds, and prints how long the answers take. With
 * {@code -Dtest=VolumeTest -Dvolume.orders=870000} these are ten million events.
 */
@ReadModelTest
@EnabledIfSystemProperty(named = "volume.orders", matches = "\\d+")
class VolumeTest {

    private static final Instant FIRST = Instant.ofEpochMilli(1_777_600_000_000L);
    private static final int BLOCK = 20_000;
    private static final int TIMES = 5;

    @Autowired
    OrderHistory orders;

    @Autowired
    RevenueReport revenue;

    @Autowired
    TopProductsReport topProducts;

    @Autowired
    ConversionReport conversion;

    @Autowired
    SagaReport sagas;

    @Autowired
    Ingestion ingestion;

    @Autowired
    JdbcClient jdbc;

    @Value("classpath:volume.sql")
    Resource events;

    @Test
    void answersEveryQuestion() throws Exception {
        var count = Integer.getInteger("volume.orders");
        ingestion.startAnew();
        fill(count);
        var all = new Period(FIRST, FIRST.plusSeconds(20L * count));
        var day = new Period(FIRST, FIRST.plus(Duration.ofDays(1)));
        var page = new Page(0, 20);
        var anOrder = orders.list(new OrderFilter(null, null, day.from(), day.to()), page)
                .orders()
                .getFirst();

        Map<String, Runnable> questions = new LinkedHashMap<>();
        questions.put("an order", () -> orders.find(anOrder.orderId()));
        questions.put("newest orders", () -> orders.list(new OrderFilter(null, null, null, null), page));
        questions.put(
                "rejected orders of a day",
                () -> orders.list(new OrderFilter(OrderStatus.REJECTED, null, day.from(), day.to()), page));
        questions.put("orders of a customer", () -> orders.list(ofCustomer(anOrder.customerId()), page));
        questions.put("revenue of a day by minute", () -> revenue.over(day, Interval.MINUTE));
        questions.put("revenue of all time by day", () -> revenue.over(all, Interval.DAY));
        questions.put("top products of a day", () -> topProducts.over(day, 10));
        questions.put("top products of all time", () -> topProducts.over(all, 10));
        questions.put("conversion of a day", () -> conversion.over(day));
        questions.put("conversion of all time", () -> conversion.over(all));
        questions.put("sagas of all time", () -> sagas.over(all));

        System.out.printf(
                "%,d events%n",
                jdbc.sql("select count() from event").query(Long.class).single());
        questions.forEach((question, ask) ->
                System.out.printf("%30s %6d ms%n", question, medianOf(ask).toMillis()));
        assertThat(conversion.over(all).carts()).isEqualTo(2L * count);
    }

    private void fill(int count) throws Exception {
        var insert = events.getContentAsString(StandardCharsets.UTF_8);
        for (var first = 0; first < count; first += BLOCK) {
            jdbc.sql(insert)
                    .param("first", first)
                    .param("orders", Math.min(BLOCK, count - first))
                    .update();
        }
    }

    private static OrderFilter ofCustomer(UUID customer) {
        return new OrderFilter(null, customer, null, null);
    }

    private static Duration medianOf(Runnable ask) {
        ask.run();
        return Stream.generate(() -> timeOf(ask)).limit(TIMES).sorted().toList().get(TIMES / 2);
    }

    private static Duration timeOf(Runnable ask) {
        var start = System.nanoTime();
        ask.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
