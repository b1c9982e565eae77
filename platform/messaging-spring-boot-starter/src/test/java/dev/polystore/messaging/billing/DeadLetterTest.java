package dev.polystore.messaging.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServers;
import dev.polystore.testsupport.server.WithKafka;
import dev.polystore.testsupport.server.WithPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator sees of messages that could not be handled, and can do about them. */
@SpringBootTest
@AutoConfigureMockMvc
@WithPostgres("billing")
@WithKafka
class DeadLetterTest {

    static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String WHO_AND_WHY = "{\"actor\":\"ann\",\"reason\":\"mended in 1.1\"}";

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Billing.Handler handler;

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
    void replaysWhatWaitsOnAKeyInItsSequence() {
        send("k1", "d1-bad", -1);
        send("k1", "d1", 10);
        send("k1", "d1", 20);
        var letters = awaitLetters("k1", 3);
        assertThat(letters.getFirst().path("cause").asString()).contains("negative amount");
        assertThat(letters.getFirst().path("attempts").asInt()).isEqualTo(1);
        assertThat(letters.getFirst().at("/origin/topic").asString()).isEqualTo("billing.commands");
        assertThat(letters.get(1).path("cause").asString()).contains("behind");
        assertThat(letters.get(1).path("attempts").asInt()).isZero();
        assertThat(parkedKeys()).contains("k1");

        handler.mended.add("d1-bad");
        var replay = decide(letters.get(2), "replays", WHO_AND_WHY, 200);

        assertThat(replay.path("released").asBoolean()).isTrue();
        assertThat(replay.path("letters")).hasSize(3);
        assertThat(invoices("d1%")).containsExactly("d1-bad -1", "d1 30");
        assertThat(parkedKeys()).doesNotContain("k1");
        assertThat(get("/v1/dead-letters?key=k1").path("found").asInt()).isZero();
        var settled = get("/v1/dead-letters/" + letters.getFirst().path("id").asString());
        assertThat(settled.path("state").asString()).isEqualTo("REPLAYED");
        assertThat(settled.at("/history/0/actor").asString()).isEqualTo("ann");
        send("k1", "d1", 5);
        await().atMost(PATIENCE).until(() -> invoices("d1"), List.of("d1 35")::equals);
    }

    @Test
    void aReplayStopsWhereItFailsAgain() {
        send("k2", "d2-bad", -1);
        send("k2", "d2", 10);
        var letters = awaitLetters("k2", 2);

        var replay = decide(letters.getFirst(), "replays", WHO_AND_WHY, 200);

        assertThat(replay.path("released").asBoolean()).isFalse();
        assertThat(replay.path("letters")).hasSize(1);
        assertThat(replay.at("/letters/0/failure").asString()).contains("negative amount");
        assertThat(invoices("d2%")).isEmpty();
        assertThat(parkedKeys()).contains("k2");
        var again = get("/v1/dead-letters/" + letters.getFirst().path("id").asString());
        assertThat(again.path("attempts").asInt()).isEqualTo(2);
        assertThat(again.path("state").asString()).isEqualTo("WAITING");
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndDoesNothing() {
        send("k3", "d3-bad", -1);
        send("k3", "d3", 10);
        var letters = awaitLetters("k3", 2);
        handler.mended.add("d3-bad");

        var rehearsal = decide(letters.getFirst(), "replays", "{\"dryRun\":true}", 200);

        assertThat(rehearsal.path("released").asBoolean()).isTrue();
        assertThat(rehearsal.path("letters")).hasSize(2);
        assertThat(invoices("d3%")).isEmpty();
        assertThat(parkedKeys()).contains("k3");
    }

    @Test
    void aDiscardedLetterLetsTheOthersGo() {
        send("k4", "d4-bad", -1);
        send("k4", "d4", 10);
        var letters = awaitLetters("k4", 2);

        var discarded = decide(letters.getFirst(), "discards", WHO_AND_WHY, 200);
        assertThat(discarded.path("state").asString()).isEqualTo("DISCARDED");
        assertThat(parkedKeys()).contains("k4");
        decide(letters.getFirst(), "replays", WHO_AND_WHY, 409);
        decide(letters.get(1), "replays", WHO_AND_WHY, 200);

        assertThat(invoices("d4%")).containsExactly("d4 10");
        assertThat(parkedKeys()).doesNotContain("k4");
    }

    @Test
    void aKeyIsFreeWhenItsLastLetterIsDiscarded() {
        send("k5", "d5-bad", -1);
        var letters = awaitLetters("k5", 1);

        decide(letters.getFirst(), "discards", WHO_AND_WHY, 200);
        send("k5", "d5", 10);

        await().atMost(PATIENCE).until(() -> invoices("d5%"), List.of("d5 10")::equals);
    }

    @Test
    void whatArrivesDuringAReplayIsNotLostAndNotOvertaken() {
        send("k6", "d6-bad", -1);
        awaitLetters("k6", 1);
        handler.mended.add("d6-bad");
        for (int i = 1; i <= 30; i++) {
            send("k6", "d6-" + i, i);
        }
        var letters = awaitLetters("k6", 1);

        decide(letters.getFirst(), "replays", WHO_AND_WHY, 200);
        for (int i = 31; i <= 40; i++) {
            send("k6", "d6-" + i, i);
        }

        await().atMost(PATIENCE).until(() -> invoices("d6-%").size() == 41);
        var told = topics.all("billing.events").stream()
                .map(event -> event.key())
                .filter(key -> key.startsWith("d6-"))
                .toList();
        assertThat(invoices("d6-%")).hasSize(41);
        assertThat(told).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "half    | billing.SendInvoice.v1 | {\"invoice\":                       | Payload is no SendInvoice",
                "nothing | billing.SendInvoice.v1 | ''                                  | Payload is no SendInvoice",
                "missing | billing.SendInvoice.v1 | {\"amount\":1}                      | Payload is no SendInvoice",
                "strange | billing.SendInvoice.v1 | {\"invoice\":\"p\",\"amount\":\"many\"} | Payload is no SendInvoice",
                "unknown | billing.BurnInvoice.v1 | {}                                  | Nothing here handles",
                "throws  | billing.SendInvoice.v1 | {\"invoice\":\"p\",\"amount\":-1}     | negative amount"
            })
    void poisonOfEachKindHoldsUpNobodyElse(String kind, String type, String payload, String cause) {
        var key = "poison-" + kind;
        topics.send("billing.commands", key, type, payload);
        send(key, "p-behind-" + kind, 1);
        for (int i = 0; i < 6; i++) {
            send("healthy-" + i, "p-%s-%d".formatted(kind, i), 1);
        }

        await().atMost(PATIENCE).until(() -> invoices("p-" + kind + "-%").size() == 6);
        var letters = awaitLetters(key, 2);
        assertThat(letters.getFirst().path("cause").asString()).contains(cause);
        assertThat(letters.getFirst().path("payload").asString()).isEqualTo(payload);
        assertThat(invoices("p-behind-" + kind)).isEmpty();
    }

    @Test
    void saysWhatIsMissingOrUnknown() {
        send("k8", "d8-bad", -1);
        var letter = awaitLetters("k8", 1).getFirst();

        assertThat(decide(letter, "discards", "{\"actor\":\"ann\"}", 400)
                        .path("type")
                        .asString())
                .isEqualTo("urn:polystore:problem:actor-and-reason-required");
        assertThat(http.get().uri("/v1/dead-letters/nonsense")).hasStatus(404);
        assertThat(http.get().uri("/v1/dead-letters/billing.commands-0-999999")).hasStatus(404);
    }

    private void send(String key, String invoice, long amount) {
        var json = "{\"invoice\":\"%s\",\"amount\":%d}".formatted(invoice, amount);
        topics.send(
                "billing.commands",
                key,
                "billing.SendInvoice.v1",
                json,
                Map.of("saga-id", key, "reply-to", "sales.replies"));
    }

    private List<JsonNode> awaitLetters(String key, int count) {
        var letters = await().atMost(PATIENCE).until(() -> waiting(key), found -> found.size() >= count);
        return letters.reversed();
    }

    private List<JsonNode> waiting(String key) {
        return get("/v1/dead-letters?size=100&key=" + key)
                .path("letters")
                .valueStream()
                .toList();
    }

    private List<String> parkedKeys() {
        return get("/v1/parked-keys")
                .valueStream()
                .map(key -> key.path("key").asString())
                .toList();
    }

    private JsonNode decide(JsonNode letter, String what, String decision, int status) {
        var answer = http.post()
                .uri("/v1/dead-letters/%s/%s".formatted(letter.path("id").asString(), what))
                .contentType(MediaType.APPLICATION_JSON)
                .content(decision)
                .exchange();
        assertThat(answer).hasStatus(status);
        return json(answer.getMvcResult().getResponse());
    }

    private JsonNode get(String path) {
        var answer = http.get().uri(path).exchange();
        assertThat(answer).hasStatus(200);
        return json(answer.getMvcResult().getResponse());
    }

    private static JsonNode json(org.springframework.mock.web.MockHttpServletResponse response) {
        return JsonMapper.shared().readTree(response.getContentAsByteArray());
    }

    private List<String> invoices(String like) {
        return jdbc.sql("select id || ' ' || amount from invoice where id like ? order by amount")
                .param(like)
                .query(String.class)
                .list();
    }
}
