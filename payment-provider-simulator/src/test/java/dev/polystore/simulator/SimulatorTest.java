package dev.polystore.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "simulator.slow-answer=300ms")
@AutoConfigureRestTestClient
class SimulatorTest {

    @TempDir
    private static Path data;

    @Autowired
    private RestTestClient http;

    @DynamicPropertySource
    static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
        registry.add("simulator.data", data::toString);
    }

    @Test
    void authorizesCapturesAndRefunds() {
        authorize("a1", "happy", "tok_approved", 200, "AUTHORIZED");
        change("c1", "happy", "capture", 200).jsonPath("$.status").isEqualTo("CAPTURED");
        change("r1", "happy", "refund", 200).jsonPath("$.status").isEqualTo("REFUNDED");
        http.get()
                .uri("/charges?size=1000")
                .exchange()
                .expectBody()
                .jsonPath("$.items[?(@.reference == 'happy')].refundedAt")
                .isNotEmpty();
        http.get()
                .uri("/charges/summary")
                .exchange()
                .expectBody()
                .jsonPath("$.refunded[0].minorUnits")
                .isEqualTo(21000);
    }

    @Test
    void declinesAsTheTokenSays() {
        authorize("a2", "declined", "tok_declined", 200, "DECLINED");
        authorize("a3", "poor", "tok_insufficient_funds", 200, "DECLINED");
        authorize("a4", "late", "tok_capture_declined", 200, "AUTHORIZED");
        change("c4", "late", "capture", 200).jsonPath("$.reason").isEqualTo("CAPTURE_DECLINED");
        change("v4", "late", "void", 200).jsonPath("$.status").isEqualTo("VOIDED");
    }

    @Test
    void failsAsOftenAsTheTokenSaysAndThenWorks() {
        authorize("a5", "flaky", "tok_fails_2", 503, "503");
        authorize("a5", "flaky", "tok_fails_2", 503, "503");
        authorize("a5", "flaky", "tok_fails_2", 200, "AUTHORIZED");
        change("c5", "flaky", "capture", 503);
    }

    @Test
    void takesItsTimeOnlyForTheFirstAnswer() {
        var start = Instant.now();
        authorize("a6", "slow", "tok_slow", 200, "AUTHORIZED");
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(300));
        authorize("a6", "slow", "tok_slow", 200, "AUTHORIZED");
    }

    @Test
    void saysWhatIsWrong() {
        change("c7", "nobody", "capture", 404).jsonPath("$.type").isEqualTo("urn:polystore:problem:unknown-reference");
        authorize("a8", "voided", "tok_approved", 200, "AUTHORIZED");
        change("v8", "voided", "void", 200);
        change("c8", "voided", "capture", 409)
                .jsonPath("$.detail")
                .isEqualTo("voided is VOIDED and cannot be captured");
        authorize("a8", "other", "tok_approved", 422, "422");
        authorize("a9", "unknown", "tok_of_love", 400, "400");
    }

    @Test
    void refusesARequestWithoutAnAmount() {
        http.post()
                .uri("/authorizations")
                .header("Idempotency-Key", "a10")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"reference\": \"free\", \"token\": \"tok_approved\"}")
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void listsItsTokens() {
        http.get()
                .uri("/")
                .exchange()
                .expectBody()
                .jsonPath("$.tokens.tok_slow")
                .exists();
    }

    private void authorize(String key, String reference, String token, int httpStatus, String status) {
        http.post()
                .uri("/authorizations")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"reference": "%s", "amount": {"minorUnits": 21000, "currency": "EUR"}, "token": "%s"}
                        """.formatted(reference, token))
                .exchange()
                .expectStatus()
                .isEqualTo(httpStatus)
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(status);
    }

    private RestTestClient.BodyContentSpec change(String key, String reference, String verb, int httpStatus) {
        return http.post()
                .uri("/authorizations/by-reference/{reference}/{verb}", reference, verb)
                .header("Idempotency-Key", key)
                .exchange()
                .expectStatus()
                .isEqualTo(httpStatus)
                .expectBody();
    }
}
