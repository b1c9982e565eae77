package dev.polystore.payment.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import dev.polystore.payment.ledger.Money;
import dev.polystore.payment.payment.PaymentGateway.Accepted;
import dev.polystore.payment.payment.PaymentGateway.Answer;
import dev.polystore.payment.payment.PaymentGateway.Declined;
import dev.polystore.payment.payment.PaymentGateway.Silence;
import dev.polystore.payment.payment.PaymentToken;
import dev.polystore.payment.payment.gateway.ProviderStub.Received;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.Currency;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.service.HttpServiceClientPropertiesAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.service.HttpServiceClientAutoConfiguration;
import org.springframework.boot.restclient.test.autoconfigure.AutoConfigureMockRestServiceServer;
import org.springframework.boot.restclient.test.autoconfigure.RestClientTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@RestClientTest(
        components = {HttpPaymentGateway.class, GatewayConfiguration.class},
        properties = {
            "spring.http.serviceclient.payment-provider.read-timeout=500ms",
            "payment.provider.attempts=3",
            "payment.provider.pause=10ms",
            "payment.provider.window=6",
            "payment.provider.enough-calls=6",
            "payment.provider.at-once=2",
            "payment.provider.open-for=200ms"
        })
@AutoConfigureMockRestServiceServer(enabled = false)
@ImportAutoConfiguration({
    HttpClientAutoConfiguration.class,
    ImperativeHttpClientAutoConfiguration.class,
    HttpServiceClientPropertiesAutoConfiguration.class,
    HttpServiceClientAutoConfiguration.class
})
@ExtendWith(OutputCaptureExtension.class)
class HttpPaymentGatewayTest {

    private static final ProviderStub provider = new ProviderStub();

    @Autowired
    private HttpPaymentGateway gateway;

    @Autowired
    private Insistence insistence;

    private final UUID order = UUID.fromString("019aab3c-7e1c-7c05-9f0a-2b6f1d3e4c5a");

    @DynamicPropertySource
    static void providerUrl(DynamicPropertyRegistry registry) {
        registry.add("PAYMENT_PROVIDER_URL", provider::url);
    }

    @AfterAll
    static void closeProvider() {
        provider.close();
    }

    @BeforeEach
    void startAfresh() {
        provider.forget();
        insistence.circuit().reset();
    }

    @Test
    void asksWithAKeyThatDependsOnTheQuestionOnly() {
        provider.answersStatus("AUTHORIZED").answersStatus("CAPTURED").answersStatus("REFUNDED");
        assertThat(authorize()).isEqualTo(new Accepted());
        assertThat(gateway.capture(order)).isEqualTo(new Accepted());
        assertThat(gateway.refund(order)).isEqualTo(new Accepted());
        assertThat(provider.received())
                .extracting(Received::path, Received::key)
                .containsExactly(
                        tuple("/authorizations", "authorize:" + order),
                        tuple("/authorizations/by-reference/" + order + "/capture", "capture:" + order),
                        tuple("/authorizations/by-reference/" + order + "/refund", "refund:" + order));
        assertThat(provider.received().getFirst().body())
                .isEqualTo(
                        "{\"reference\":\"%s\",\"amount\":{\"minorUnits\":21000,\"currency\":\"EUR\"},\"token\":\"tok_approved\"}"
                                .formatted(order));
    }

    @Test
    void readsDeclinesAsAnswers() {
        provider.answers(200, "{\"status\": \"DECLINED\", \"reason\": \"INSUFFICIENT_FUNDS\"}");
        assertThat(authorize()).isEqualTo(new Declined("INSUFFICIENT_FUNDS"));
        provider.answers(200, "{\"status\": \"CAPTURE_DECLINED\", \"reason\": \"CAPTURE_DECLINED\"}");
        assertThat(gateway.capture(order)).isEqualTo(new Declined("CAPTURE_DECLINED"));
    }

    @Test
    void asksAgainWithTheSameKeyAfterAFailureATimeoutOrABrokenConnection() {
        provider.answers(503, "").neverAnswers().answersStatus("AUTHORIZED");
        assertThat(authorize()).isEqualTo(new Accepted());
        provider.breaksTheConnection().answers(429, "").answersStatus("CAPTURED");
        assertThat(gateway.capture(order)).isEqualTo(new Accepted());
        assertThat(provider.received()).hasSize(6);
        assertThat(provider.received())
                .extracting(Received::key)
                .containsOnly("authorize:" + order, "capture:" + order);
    }

    @Test
    void takesNoAnswerForSilence() {
        provider.neverAnswers();
        assertThat(authorize()).isEqualTo(new Silence());
        assertThat(provider.received()).hasSize(3);
    }

    @Test
    void logsNoTokenNotEvenOneThatTheProviderRepeats(CapturedOutput output) {
        provider.answers(503, "{\"detail\": \"tok_approved is too much for me\"}");
        assertThat(authorize()).isEqualTo(new Silence());
        assertThat(output).contains("in doubt").doesNotContain("tok_");
    }

    @Test
    void takesAnswersItDoesNotUnderstandForSilence() {
        provider.answers(401, "");
        assertThat(authorize()).isEqualTo(new Silence());
        provider.answers(200, "{\"status\": \"PONDERING\"}");
        assertThat(gateway.capture(order)).isEqualTo(new Silence());
    }

    @Test
    void takesARefusedRequestForADecline() {
        provider.answers(400, "{\"type\": \"urn:polystore:problem:invalid-request\", \"status\": 400}");
        assertThat(authorize()).isEqualTo(new Declined("INVALID_REQUEST"));
        provider.answers(404, "{\"type\": \"urn:polystore:problem:unknown-reference\"}");
        assertThat(gateway.capture(order)).isEqualTo(new Declined("UNKNOWN_REFERENCE"));
        provider.answers(422, "no problem details");
        assertThat(gateway.refund(order)).isEqualTo(new Declined("HTTP_422"));
    }

    @Test
    void hasNothingToVoidWhereTheProviderKnowsOfNothing() {
        provider.answers(404, "{\"type\": \"urn:polystore:problem:unknown-reference\"}");
        assertThat(gateway.voidAuthorization(order)).isEqualTo(new Accepted());
        assertThat(provider.received()).hasSize(1);
    }

    @Test
    void looksAtTheStateWhenItConflicts() {
        provider.answers(409, "").answersStatus("DECLINED");
        assertThat(gateway.voidAuthorization(order)).isEqualTo(new Accepted());
        provider.answers(409, "").answersStatus("CAPTURED");
        assertThat(gateway.voidAuthorization(order)).isEqualTo(new Declined("CAPTURED"));
        provider.answers(409, "").answersStatus("VOIDED");
        assertThat(gateway.capture(order)).isEqualTo(new Declined("VOIDED"));
    }

    @Test
    void doesNotTakeABurstOfItsOwnForASlowProvider() {
        var gate = provider.answersWhenOpened("CAPTURED");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = Stream.generate(() -> threads.submit(() -> gateway.capture(order)))
                    .limit(20)
                    .toList();
            await().until(() -> provider.received().size() == 2);
            gate.countDown();
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer)
                            .succeedsWithin(Duration.ofSeconds(10))
                            .isEqualTo(new Accepted()));
        }
        assertThat(provider.mostAtOnce()).isEqualTo(2);
    }

    @Test
    void opensTheCircuitWhileTheProviderFailsAndClosesItWhenItIsBack() {
        provider.answers(503, "");
        authorize();
        authorize();
        assertThat(insistence.circuit().getState()).isEqualTo(CircuitBreaker.State.OPEN);
        assertThat(provider.received()).hasSize(6);

        assertThat(authorize()).isEqualTo(new Silence());
        assertThat(provider.received())
                .as("nothing is asked of a provider in trouble")
                .hasSize(6);

        provider.answersStatus("AUTHORIZED");
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            assertThat(authorize()).isEqualTo(new Accepted());
            assertThat(insistence.circuit().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        });
    }

    private Answer authorize() {
        return gateway.authorize(
                order, new Money(21000, Currency.getInstance("EUR")), new PaymentToken("tok_approved"));
    }
}
