package dev.polystore.messaging.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.messaging.Outbox;
import dev.polystore.messaging.billing.Billing.InvoiceSent;
import dev.polystore.testsupport.messaging.TestMessage;
import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServers;
import dev.polystore.testsupport.server.WithKafka;
import dev.polystore.testsupport.server.WithPostgres;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an auditor hears of a service's messages, and can have it send once more. */
@SpringBootTest
@AutoConfigureMockMvc
@WithPostgres("billing")
@WithKafka
class AccountingTest {

    static final String ALL_TIMES = "from=2020-01-01T00:00:00Z&until=2120-01-01T00:00:00Z";

    @Autowired
    MockMvcTester http;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    TestTopics topics;

    @BeforeEach
    void openTopics() {
        topics = new TestTopics(TestServers.kafka().settings().server().address());
    }

    @AfterEach
    void closeTopics() {
        topics.close();
    }

    @Test
    void tellsWhatItTakesIn() {
        var intake = get("/v1/messages/subscriptions");

        assertThat(intake.path("inbox").asBoolean()).isTrue();
        assertThat(intake.at("/subscriptions/0/topic").asString()).isEqualTo("billing.commands");
        assertThat(intake.at("/subscriptions/0/types/0").asString()).isEqualTo("billing.SendInvoice.v1");
        assertThat(intake.at("/subscriptions/0/everything").asBoolean()).isTrue();
        assertThat(intake.at("/subscriptions/1/topic").asString()).isEqualTo("weather.events");
        assertThat(intake.at("/subscriptions/1/everything").asBoolean()).isFalse();
    }

    @Test
    void tellsWhatItHasSentPageByPage() {
        var first = publish("a1");
        publish("a2");
        publish("a3");

        var seen = new ArrayList<String>();
        var page = get("/v1/messages/sent?size=1&" + ALL_TIMES);
        while (page.hasNonNull("next")) {
            seen.add(page.at("/messages/0/id").asString());
            page = get("/v1/messages/sent?size=1&%s&after=%s"
                    .formatted(ALL_TIMES, page.path("next").asString()));
        }
        seen.add(page.at("/messages/0/id").asString());

        assertThat(seen).containsOnlyOnce(first).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void tellsOfATimeOnly() {
        publish("b1");

        assertThat(get("/v1/messages/sent?from=2020-01-01T00:00:00Z&until=2020-01-02T00:00:00Z")
                        .path("messages"))
                .isEmpty();
    }

    @Test
    void tellsWhichMessagesTookEffect() {
        var handled = topics.command(
                "billing.commands",
                "saga-9",
                "billing.SendInvoice.v1",
                "{\"invoice\":\"c1\",\"amount\":1}",
                "sales.replies");
        topics.awaitReply("sales.replies", handled);

        var answer =
                post("/v1/messages/handled", "{\"ids\":[\"%s\",\"%s\"]}".formatted(handled, UUID.randomUUID()), 200);

        assertThat(answer.path("ids").valueStream().map(JsonNode::asString)).containsExactly(handled);
    }

    @Test
    void sendsAMessageOnceMoreUnderItsOwnIdAndSaysWhoWishedIt() {
        var id = publish("d1");

        post("/v1/messages/sent/%s/emissions".formatted(id), "{\"actor\":\"ann\",\"reason\":\"audit 7\"}", 202);

        var again = topics.await("billing.events", message -> isCopy(message, id));
        assertThat(again.header("emitted-again-by")).isEqualTo("ann");
        assertThat(again.header("emitted-again-because")).isEqualTo("audit 7");
        assertThat(again.text("invoice")).isEqualTo("d1");
    }

    private static boolean isCopy(TestMessage message, String id) {
        return id.equals(message.header("ce_id")) && message.headers().containsKey("emitted-again-by");
    }

    @Test
    void refusesWhoSaysNotWhoAndWhy() {
        var path = "/v1/messages/sent/%s/emissions".formatted(UUID.randomUUID());

        assertThat(post(path, "{\"actor\":\"ann\"}", 400).path("type").asString())
                .isEqualTo("urn:polystore:problem:actor-and-reason-required");
        assertThat(post(path, "{\"actor\":\"ann\",\"reason\":\"audit 7\"}", 404)
                        .path("type")
                        .asString())
                .isEqualTo("urn:polystore:problem:unknown-message");
    }

    @Test
    void refusesQuestionsThatItCannotAnswer() {
        var many = List.copyOf(Collections.nCopies(2_001, "\"%s\"".formatted(UUID.randomUUID())));

        assertThat(post("/v1/messages/handled", "{\"ids\":%s}".formatted(many), 400)
                        .path("type")
                        .asString())
                .isEqualTo("urn:polystore:problem:unanswerable-question");
        assertThat(http.get().uri("/v1/messages/sent?after=nonsense&" + ALL_TIMES))
                .hasStatus(400);
    }

    private String publish(String invoice) {
        transaction.executeWithoutResult(_ -> outbox.publish(new InvoiceSent(invoice)));
        var event = topics.await("billing.events", message -> message.key().equals(invoice));
        return event.header("ce_id");
    }

    private JsonNode get(String uri) {
        return json(http.get().uri(uri).exchange(), 200);
    }

    private JsonNode post(String uri, String body, int status) {
        return json(
                http.post()
                        .uri(uri)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .exchange(),
                status);
    }

    private static JsonNode json(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        try {
            var body = result.getResponse().getContentAsString();
            return JsonMapper.shared().readTree(body.isEmpty() ? "{}" : body);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
