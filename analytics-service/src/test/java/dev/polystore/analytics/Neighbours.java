package dev.polystore.analytics;

import static org.awaitility.Awaitility.await;

import dev.polystore.analytics.freshness.Freshness;
import dev.polystore.messaging.ReceivedMessage;
import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.json.JsonMapper;

/** Tells events over Kafka, as the other services do. */
@TestComponent
public class Neighbours implements DisposableBean {

    private final TestTopics topics =
            new TestTopics(TestServers.kafka().settings().server().address());
    private final Freshness freshness;
    private final JsonMapper json;

    Neighbours(Freshness freshness, JsonMapper json) {
        this.freshness = freshness;
        this.json = json;
    }

    public void tell(List<ReceivedMessage<?>> events) {
        for (var event : events) {
            topics.send(
                    event.position().topic(),
                    event.key(),
                    event.type(),
                    json.writeValueAsString(event.body()),
                    Map.of(
                            "ce_id",
                            event.id().toString(),
                            "ce_time",
                            Instant.now().toString()));
        }
    }

    /** Returns when all that was told is in the read model. */
    public void awaitHeard() {
        var now = Instant.now();
        await().atMost(Duration.ofMinutes(2)).until(() -> freshness.asOf().isAfter(now));
    }

    @Override
    public void destroy() {
        topics.close();
    }
}
