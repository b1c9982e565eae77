package dev.polystore.testsupport.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.testsupport.server.TestServers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestTopicsTest {

    private final TestTopics topics =
            new TestTopics(TestServers.kafka().settings().server().address());

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void awaitsWhatWasSentBefore() {
        topics.send("billing.events", "a", "billing.InvoiceSent.v1", "{\"total\": 1}");
        topics.send("billing.events", "b", "billing.InvoiceSent.v1", "{\"total\": 2}");
        var message =
                topics.await("billing.events", sent -> sent.body().path("total").asInt() == 2);
        assertThat(message.key()).isEqualTo("b");
        assertThat(message.header("ce_specversion")).isEqualTo("1.0");
    }

    @Test
    void findsTheReplyToACommand() {
        var command = topics.command("billing.commands", "saga-1", "billing.SendInvoice.v1", "{}", "shop.replies");
        topics.send("shop.replies", "saga-1", "billing.InvoiceSent.v1", "{}", Map.of("in-reply-to", "another"));
        topics.send("shop.replies", "saga-1", "billing.InvoiceSent.v1", "{}", Map.of("in-reply-to", command));
        assertThat(topics.awaitReply("shop.replies", command).header("in-reply-to"))
                .isEqualTo(command);
    }

    @Test
    void readsAllThatATopicHolds() {
        for (var i = 0; i < 20; i++) {
            topics.send("many.events", "key-" + i, "many.Thing.v1", "{}");
        }
        assertThat(topics.all("many.events")).hasSize(20);
    }
}
