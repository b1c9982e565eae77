package dev.polystore.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The whole service: what it makes of messages that outboxes, topics and inboxes have. */
class MessageAuditTest extends RunningAuditor {

    static final String SENT = "order-service/v1/messages/sent";

    @Test
    void sendsAMessageOnceMoreThatIsNotInItsTopic() {
        var id = UUID.randomUUID();
        sent(id);

        var violation = audit().at("/violations/0");
        assertThat(violation.path("invariant").asString()).isEqualTo("messages-take-effect");
        assertThat(violation.at("/rows/message").asString()).isEqualTo(id.toString());

        repair();
        assertThat(neighbours.wishes())
                .singleElement()
                .satisfies(wish -> assertThat(wish).startsWith("/order-service/v1/messages/sent/" + id + "/emissions"));
    }

    @Test
    void findsOnAllPagesWhatIsNotInItsTopicInWhateverOrderItIsThere() {
        var ids = Stream.generate(UUID::randomUUID).limit(4).toList();
        arrive(List.of(ids.get(3), ids.get(0), ids.get(1)));
        var lost = page(ids.get(2), "third");
        neighbours.say(SENT, page(ids.get(0), "first"), page(ids.get(1), "second"), lost, page(ids.get(3), null), lost);

        var report = audit();

        assertThat(report.at("/lookedAt/messages").asInt()).isEqualTo(4);
        assertThat(report.path("violations"))
                .singleElement()
                .satisfies(violation -> assertThat(violation.at("/rows/message").asString())
                        .isEqualTo(ids.get(2).toString()));
        assertThat(neighbours.questions(SENT)).last(STRING).contains("after=second");
    }

    @Test
    void namesTheSubscriberInWhichAMessageTookNoEffect() {
        var id = arrived();
        neighbours.say("inventory-service/v1/messages/subscriptions", """
                {"inbox": true, "subscriptions": [
                  {"topic": "order.events", "types": ["order.Audited.v1"], "everything": false}]}
                """);

        assertThat(audit().at("/violations/0/rows/subscriber").asString()).isEqualTo("inventory-service");

        neighbours.say("inventory-service/v1/messages/handled", "{\"ids\": [\"%s\"]}".formatted(id));
        assertThat(audit().path("clean").asBoolean()).isTrue();
    }

    @Test
    void aDeadLetterIsKnownAndNoViolation() {
        var id = arrived();
        neighbours.say("inventory-service/v1/messages/subscriptions", """
                {"inbox": true, "subscriptions": [{"topic": "order.events", "types": [], "everything": true}]}
                """);
        neighbours.say("inventory-service/v1/dead-letters", """
                {"letters": [{"id": "order.events-1-1", "type": "order.Audited.v1", "cause": "cannot be read",
                              "headers": {"ce_id": "%s"}}], "found": 1}
                """.formatted(id));

        var report = audit();

        assertThat(report.path("clean").asBoolean()).isTrue();
        assertThat(report.at("/notes/0/rows/letter").asString()).isEqualTo("order.events-1-1");
    }

    private static String arrived() {
        var id = UUID.randomUUID();
        arrive(List.of(id));
        sent(id);
        return id.toString();
    }

    private static void arrive(List<UUID> ids) {
        try (var topics = new TestTopics(TestServers.kafka().settings().server().address())) {
            ids.forEach(id -> topics.send(
                    "order.events",
                    "k",
                    "order.Audited.v1",
                    "{}",
                    Map.of("ce_id", id.toString(), "ce_source", "/order-service")));
        }
    }

    private static void sent(UUID id) {
        neighbours.say(SENT, page(id, null));
    }

    /** @param next null if it is the last one */
    private static String page(UUID id, @Nullable String next) {
        return """
                {"messages": [{"id": "%s", "topic": "order.events", "key": "k", "type": "order.Audited.v1",
                               "at": "%s"}]%s}
                """.formatted(
                        id,
                        Clock.systemUTC().instant().minusSeconds(60),
                        next == null ? "" : ", \"next\": \"%s\"".formatted(next));
    }
}
