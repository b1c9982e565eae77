package dev.polystore.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.backing.KafkaSettings;
import dev.polystore.backing.PostgresSettings;
import dev.polystore.messaging.Ids;
import dev.polystore.testsupport.messaging.ConsumerGroups;
import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.Backup;
import dev.polystore.testsupport.server.TestServer;
import dev.polystore.testsupport.server.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Does what docs/runbooks/database-restored.md says: the provider repeats its answers, and nobody is charged twice. */
class RestoredDatabaseTest {

    private static final String COMMANDS = "payment.commands";
    private static final String REPLIES = "order.replies";

    private final TestServer<PostgresSettings> database = TestServers.postgres("restored");
    private final TestServer<KafkaSettings> kafka = TestServers.kafka("of a restored database");
    private final String broker = kafka.settings().server().address();
    private final TestTopics topics = new TestTopics(broker);
    private final ProviderSimulator provider = ProviderSimulator.started();
    private final List<UUID> orders = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();
    private ConfigurableApplicationContext service = start();

    @AfterEach
    void close() {
        service.close();
        topics.close();
        provider.kill();
    }

    @Test
    void isAsItWasOnceItsCommandsCameAgainAndNobodyIsChargedTwice() throws Exception {
        send("CapturePayment", authorize());
        var open = authorize();
        var known = List.copyOf(commands);
        var backup = Backup.of(database);
        send("CapturePayment", open);
        var refunded = authorize();
        send("CapturePayment", refunded);
        send("RefundPayment", refunded);
        send("VoidAuthorization", authorize());
        var before = tells();

        service.close();
        backup.restore();
        new ConsumerGroups(broker).setBack("payment." + COMMANDS, backup.begun().minus(Duration.ofMinutes(10)));
        service = start();

        var lost = commands.subList(known.size(), commands.size());
        lost.forEach(this::awaitSecondReply);
        assertThat(tells()).isEqualTo(before);
        assertThat(known).allSatisfy(command -> assertThat(repliesTo(command)).hasSize(1));
        assertThat(lost)
                .allSatisfy(command ->
                        assertThat(repliesTo(command).values()).hasSize(2).containsOnly(type(command)));
        assertThat(topics.all(COMMANDS + ".dlt")).isEmpty();
    }

    private ConfigurableApplicationContext start() {
        var environment = new TreeMap<>(database.settings().environment());
        // Debezium waits a minute for the name of its metrics while another test's service has it.
        environment.put("polystore.outbox.debezium.custom.metric.tags", "test=restored");
        environment.putAll(
                Map.of("KAFKA_BOOTSTRAP_SERVERS", broker, "PAYMENT_PROVIDER_URL", provider.url(), "SERVER_PORT", "0"));
        var arguments =
                environment.entrySet().stream().map(variable -> "--" + variable).toArray(String[]::new);
        return SpringApplication.run(PaymentServiceApplication.class, arguments);
    }

    private UUID authorize() {
        var order = Ids.next();
        orders.add(order);
        send(
                "AuthorizePayment",
                order,
                ", \"amount\": {\"minorUnits\": 21000, \"currency\": \"EUR\"}, \"paymentToken\": \"tok_approved\"");
        return order;
    }

    private void send(String command, UUID order) {
        send(command, order, "");
    }

    private void send(String command, UUID order, String more) {
        var json = "{\"orderId\": \"%s\"%s}".formatted(order, more);
        var id = topics.command(COMMANDS, order.toString(), "payment.%s.v1".formatted(command), json, REPLIES);
        commands.add(id);
        topics.awaitReply(REPLIES, id);
    }

    private String type(String command) {
        return topics.awaitReply(REPLIES, command).type();
    }

    private void awaitSecondReply(String command) {
        await().atMost(Duration.ofMinutes(2)).until(() -> repliesTo(command).size() == 2);
    }

    /** The types of the replies to a command, by their ids: one that is published again is the same. */
    private Map<String, String> repliesTo(String command) {
        var replies = new TreeMap<String, String>();
        topics.all(REPLIES).stream()
                .filter(reply -> command.equals(reply.header("in-reply-to")))
                .forEach(reply -> replies.put(reply.header("ce_id"), reply.type()));
        return replies;
    }

    /** What the service and the provider say of all orders, but for when it came to be so. */
    private Map<String, String> tells() {
        var tells = new TreeMap<String, String>();
        tells.put("ledger", get("/v1/ledger/summary").toString());
        for (var order : orders) {
            tells.put(
                    "payment of " + order,
                    get("/v1/payments/" + order).path("status").asString());
            tells.put("provider of " + order, provider.state(order) + " " + provider.charges(order));
        }
        return tells;
    }

    private JsonNode get(String path) {
        var port = service.getEnvironment().getProperty("local.server.port");
        return RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
