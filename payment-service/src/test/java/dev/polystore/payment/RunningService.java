package dev.polystore.payment;

import dev.polystore.messaging.Ids;
import dev.polystore.testsupport.messaging.TestMessage;
import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServers;
import dev.polystore.testsupport.server.WithKafka;
import dev.polystore.testsupport.server.WithPostgres;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The whole service with its database, broker and provider, and a saga that talks to it about an order. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@WithPostgres("payments")
@WithKafka
abstract class RunningService {

    static final String COMMANDS = "payment.commands";
    static final String REPLIES = "order.replies";
    static final String EVENTS = "payment.events";

    static final ProviderSimulator provider = ProviderSimulator.started();
    static final TestTopics topics =
            new TestTopics(TestServers.kafka().settings().server().address());

    final UUID order = Ids.next();
    final String saga = Ids.next().toString();

    @Autowired
    RestTestClient http;

    @DynamicPropertySource
    static void providerUrl(DynamicPropertyRegistry registry) {
        registry.add("PAYMENT_PROVIDER_URL", provider::url);
    }

    String authorize(String token) {
        return command("AuthorizePayment", """
                {"orderId": "%s", "amount": {"minorUnits": 21000, "currency": "EUR"}, "paymentToken": "%s"}
                """.formatted(order, token));
    }

    String send(String command) {
        return command(command, "{\"orderId\": \"%s\"}".formatted(order));
    }

    TestMessage reply(String command) {
        return topics.awaitReply(REPLIES, command);
    }

    TestMessage event(String type) {
        return topics.await(
                EVENTS, event -> event.type().equals(type) && event.key().equals(order.toString()));
    }

    RestTestClient.BodyContentSpec payment() {
        return http.get().uri("/v1/payments/{order}", order).exchange().expectBody();
    }

    private String command(String name, String json) {
        return topics.command(COMMANDS, saga, "payment.%s.v1".formatted(name), json, REPLIES);
    }
}
