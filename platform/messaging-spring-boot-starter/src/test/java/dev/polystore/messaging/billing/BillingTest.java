package dev.polystore.messaging.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.polystore.messaging.Ids;
import dev.polystore.messaging.Outbox;
import dev.polystore.messaging.billing.Billing.InvoiceSent;
import dev.polystore.messaging.billing.Billing.Measured;
import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServers;
import dev.polystore.testsupport.server.WithKafka;
import dev.polystore.testsupport.server.WithPostgres;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@WithPostgres("billing")
@WithKafka
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BillingTest {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Billing.Handler handler;

    TestTopics topics;

    @BeforeAll
    void openTopics() {
        topics = new TestTopics(TestServers.kafka().settings().server().address());
    }

    @AfterAll
    void closeTopics() {
        topics.close();
    }

    @Test
    void answersACommandAndTellsTheWorld() {
        var id = topics.command(
                "billing.commands", "saga-1", "billing.SendInvoice.v1", invoice("i1", 5), "sales.replies");

        var reply = topics.awaitReply("sales.replies", id);
        assertThat(reply.type()).isEqualTo("billing.InvoiceSent.v1");
        assertThat(reply.key()).isEqualTo("saga-1");
        assertThat(reply.header("saga-id")).isEqualTo("saga-1");
        assertThat(reply.header("ce_source")).isEqualTo("/billing-service");
        var event = topics.await("billing.events", message -> message.key().equals("i1"));
        assertThat(event.header("ce_subject")).isEqualTo("i1");
    }

    @Test
    void takesEffectOnceHoweverOftenAMessageIsDelivered() {
        var id = Ids.next().toString();
        for (int i = 0; i < 3; i++) {
            send("saga-2", invoice("i2", 5), Map.of("ce_id", id));
        }
        send("saga-2", invoice("i2-end", 1), Map.of());

        topics.await("billing.events", message -> message.key().equals("i2-end"));
        assertThat(amount("i2")).isEqualTo(5);
    }

    @Test
    void keepsTheTraceAcrossTheOutbox() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        send("saga-3", invoice("i3", 5), Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        var event = topics.await("billing.events", message -> message.key().equals("i3"));
        assertThat(event.header("traceparent")).contains(trace);
    }

    @Test
    void aPoisonMessageBlocksItsKeyAndNoOther() {
        send("poison", invoice("i4-bad", -1), Map.of());
        send("poison", invoice("i4-behind", 1), Map.of());
        send("healthy", invoice("i4-good", 1), Map.of());

        topics.await("billing.events", message -> message.key().equals("i4-good"));
        var bad = topics.await(
                "billing.commands.dlt", message -> message.text("invoice").equals("i4-bad"));
        assertThat(bad.header("kafka_dlt-exception-message")).contains("negative amount");
        assertThat(bad.header("kafka_dlt-original-topic")).isEqualTo("billing.commands");
        var behind = topics.await(
                "billing.commands.dlt", message -> message.text("invoice").equals("i4-behind"));
        assertThat(behind.header("kafka_dlt-exception-message")).contains("behind");
        assertThat(jdbc.sql("select count(*) from invoice where id in ('i4-bad', 'i4-behind')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anUnknownCommandIsParkedAndAnUnknownEventSkipped() {
        topics.send("billing.commands", "unknown", "billing.BurnInvoice.v1", "{\"unknown\":1}");
        topics.send("weather.events", "north", "weather.Forecast.v1", "{}");
        topics.send("weather.events", "north", "weather.Measured.v1", "{\"station\":\"north\",\"value\":7}");

        assertThat(topics.await("billing.commands.dlt", message -> message.key().equals("unknown"))
                        .header("kafka_dlt-exception-message"))
                .contains("billing.BurnInvoice.v1");
        await().atMost(PATIENCE).until(() -> handler.measured.contains(new Measured("north", 7)));
    }

    @Test
    void repeatsWhatFailedForAMoment() {
        handler.faultsLeft.put("i5", 3);
        send("saga-5", invoice("i5", 5), Map.of());

        topics.await("billing.events", message -> message.key().equals("i5"));
        assertThat(amount("i5")).isEqualTo(5);
    }

    @Test
    void publishesNothingThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            outbox.publish(new InvoiceSent("i6-never"));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> outbox.publish(new InvoiceSent("i6")));

        topics.await("billing.events", message -> message.key().equals("i6"));
        assertThat(jdbc.sql("select count(*) from outbox where aggregateid = 'i6-never'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesToPublishOutsideOfATransaction() {
        assertThatThrownBy(() -> outbox.publish(new InvoiceSent("i7")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside of a transaction");
    }

    @Test
    void keepsTheOrderOfATransaction() {
        transaction.executeWithoutResult(_ -> {
            for (int i = 0; i < 50; i++) {
                outbox.publish(new InvoiceSent("i8"));
            }
        });
        var ids = jdbc.sql("select id::text from outbox where aggregateid = 'i8' order by position")
                .query(String.class)
                .list();

        assertThat(ids).hasSize(50).isSorted();
        topics.await("billing.events", message -> ids.getLast().equals(message.header("ce_id")));
    }

    private void send(String sagaId, String json, Map<String, String> headers) {
        var all = new java.util.HashMap<>(headers);
        all.put("saga-id", sagaId);
        all.put("reply-to", "sales.replies");
        topics.send("billing.commands", sagaId, "billing.SendInvoice.v1", json, all);
    }

    private long amount(String invoice) {
        return jdbc.sql("select amount from invoice where id = ?")
                .param(invoice)
                .query(Long.class)
                .single();
    }

    private static String invoice(String id, long amount) {
        return "{\"invoice\":\"%s\",\"amount\":%d}".formatted(id, amount);
    }
}
