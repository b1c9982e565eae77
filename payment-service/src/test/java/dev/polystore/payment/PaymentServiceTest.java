package dev.polystore.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.testsupport.server.TestServers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentServiceTest extends RunningService {

    @Test
    void authorizesCapturesAndRefunds() {
        var reply = reply(authorize("tok_approved"));
        assertThat(reply.type()).isEqualTo("payment.PaymentAuthorized.v1");
        assertThat(reply.key()).isEqualTo(saga);
        assertThat(reply.header("saga-id")).isEqualTo(saga);
        assertThat(reply.body().path("amount").path("minorUnits").asLong()).isEqualTo(21000);
        assertThat(reply(send("CapturePayment")).type()).isEqualTo("payment.PaymentCaptured.v1");
        assertThat(reply(send("RefundPayment")).type()).isEqualTo("payment.PaymentRefunded.v1");

        assertThat(provider.state(order)).isEqualTo("REFUNDED");
        assertThat(event("payment.PaymentAuthorized.v1").key()).isEqualTo(order.toString());
        assertThat(event("payment.PaymentCaptured.v1").key()).isEqualTo(order.toString());
        assertThat(event("payment.PaymentRefunded.v1").key()).isEqualTo(order.toString());
        payment().jsonPath("$.status").isEqualTo("REFUNDED");
    }

    @ParameterizedTest
    @CsvSource({
        "tok_declined, CARD_DECLINED",
        "tok_insufficient_funds, INSUFFICIENT_FUNDS",
        "tok_unknown, INVALID_REQUEST"
    })
    void passesADeclineOn(String token, String reason) {
        var reply = reply(authorize(token));
        assertThat(reply.type()).isEqualTo("payment.PaymentDeclined.v1");
        assertThat(reply.text("reason")).isEqualTo(reason);
        payment().jsonPath("$.status").isEqualTo("DECLINED");
        assertThat(reply(send("VoidAuthorization")).type()).isEqualTo("payment.AuthorizationVoided.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_slow", "tok_fails_1", "tok_fails_2"})
    void insistsOnAnAnswer(String token) {
        assertThat(reply(authorize(token)).type()).isEqualTo("payment.PaymentAuthorized.v1");
        assertThat(reply(send("CapturePayment")).type()).isEqualTo("payment.PaymentCaptured.v1");
        assertThat(provider.charges(order)).isEqualTo(1);
    }

    @Test
    void givesUpAnAuthorizationThatCannotBeCaptured() {
        reply(authorize("tok_capture_declined"));
        assertThat(reply(send("CapturePayment")).text("reason")).isEqualTo("CAPTURE_DECLINED");
        assertThat(reply(send("VoidAuthorization")).type()).isEqualTo("payment.AuthorizationVoided.v1");
        assertThat(provider.state(order)).isEqualTo("VOIDED");
    }

    @Test
    void staysSilentWhileTheProviderFailsUntilTheAuthorizationIsVoided() {
        var authorize = authorize("tok_fails_9");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> payment().jsonPath("$.inDoubt").isEqualTo("AUTHORIZE"));
        var voided = send("VoidAuthorization");
        assertThat(reply(voided).type()).isEqualTo("payment.AuthorizationVoided.v1");
        assertThat(topics.all(REPLIES)).noneMatch(message -> authorize.equals(message.header("in-reply-to")));
        payment().jsonPath("$.status").isEqualTo("VOIDED");
    }

    @Test
    void chargesNothingForAnAuthorizationThatComesBehindItsVoid() {
        assertThat(reply(send("VoidAuthorization")).type()).isEqualTo("payment.AuthorizationVoided.v1");
        var late = reply(authorize("tok_approved"));
        assertThat(late.type()).isEqualTo("payment.PaymentDeclined.v1");
        assertThat(late.text("reason")).isEqualTo("VOIDED");
        assertThat(provider.state(order)).isEqualTo("UNKNOWN");
    }

    @Test
    void chargesNothingAlsoWhenVoidAndAuthorizationComeInOneGo() {
        var voided = send("VoidAuthorization");
        var late = authorize("tok_approved");
        var resent = send("VoidAuthorization");
        reply(resent);
        assertThat(reply(voided).type()).isEqualTo("payment.AuthorizationVoided.v1");
        assertThat(reply(late).text("reason")).isEqualTo("VOIDED");
        assertThat(provider.state(order)).isEqualTo("UNKNOWN");
    }

    @Test
    void answersAResentCommandAsBeforeAndChargesOnce() {
        var first = reply(authorize("tok_approved"));
        var second = reply(authorize("tok_approved"));
        assertThat(second.body()).isEqualTo(first.body());
        reply(send("CapturePayment"));
        reply(send("CapturePayment"));
        assertThat(provider.charges(order)).isEqualTo(1);
        assertThat(topics.all(EVENTS))
                .filteredOn(event -> event.key().equals(order.toString()))
                .hasSize(2);
    }

    @Test
    void resolvesACaptureThatWasCutOffByTheProvidersDeath() {
        reply(authorize("tok_approved"));
        provider.kill();
        var unanswered = send("CapturePayment");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> payment().jsonPath("$.inDoubt").isEqualTo("CAPTURE"));
        provider.start();
        assertThat(reply(send("CapturePayment")).type()).isEqualTo("payment.PaymentCaptured.v1");
        assertThat(provider.charges(order)).isEqualTo(1);
        assertThat(topics.all(REPLIES)).noneMatch(message -> unanswered.equals(message.header("in-reply-to")));
    }

    @Test
    void asksToComeBackWhileTheDatabaseIsAwayAndTakesUpItsWorkWhenItIsBack() {
        var database = TestServers.postgres("payments");
        database.stop();
        var command = authorize("tok_approved");
        http.get()
                .uri("/v1/payments/{order}", order)
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:temporarily-unavailable");
        database.start();
        assertThat(reply(command).type()).isEqualTo("payment.PaymentAuthorized.v1");
    }

    @Test
    void parksWhatNoSagaShouldAsk() {
        reply(authorize("tok_approved"));
        reply(send("CapturePayment"));
        send("VoidAuthorization");
        var parked = topics.await(COMMANDS + ".dlt", message -> message.key().equals(saga));
        assertThat(parked.type()).isEqualTo("payment.VoidAuthorization.v1");
        payment().jsonPath("$.status").isEqualTo("CAPTURED");
    }
}
