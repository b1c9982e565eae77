package dev.polystore.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

class HttpApiTest extends RunningService {

    @Test
    void showsAPayment() {
        reply(authorize("tok_insufficient_funds"));
        payment().json("""
                {"orderId": "%s", "status": "DECLINED", "reason": "INSUFFICIENT_FUNDS",
                 "amount": {"minorUnits": 21000, "currency": "EUR"}}
                """.formatted(order)).jsonPath("$.inDoubt").doesNotExist();
    }

    @Test
    void pagesThroughPayments() {
        reply(authorize("tok_approved"));
        var first = get("/v1/payments?size=1");
        assertThat(first.path("items")).hasSize(1);
        assertThat(first.path("before").asString())
                .isEqualTo(first.path("items").path(0).path("orderId").asString());
        var rest = get("/v1/payments?size=500&before=" + first.path("before").asString());
        assertThat(rest.path("items").findValuesAsString("orderId"))
                .doesNotContain(first.path("before").asString());
        assertThat(rest.path("before").isNull()).as("this is the last page").isTrue();
    }

    @Test
    void showsTheBooks() {
        reply(authorize("tok_approved"));
        reply(send("CapturePayment"));
        reply(send("RefundPayment"));
        http.get()
                .uri("/v1/ledger/postings?orderId={order}", order)
                .exchange()
                .expectBody()
                .json("""
                        {"items": [
                          {"kind": "REFUND", "entries": [
                            {"account": "refunds", "amount": {"minorUnits": 21000, "currency": "EUR"}},
                            {"account": "provider-clearing", "amount": {"minorUnits": -21000, "currency": "EUR"}}]},
                          {"kind": "CAPTURE", "entries": [
                            {"account": "provider-clearing", "amount": {"minorUnits": 21000, "currency": "EUR"}},
                            {"account": "revenue", "amount": {"minorUnits": -21000, "currency": "EUR"}}]}]}
                        """);
    }

    @Test
    void sumsTheBooksUp() {
        reply(authorize("tok_approved"));
        reply(send("CapturePayment"));
        var summary = get("/v1/ledger/summary");
        assertThat(summary.path("sum").findValuesAsString("minorUnits")).containsOnly("0");
        assertThat(summary.path("captures").asLong()).isPositive();
        assertThat(summary.path("captured").findValuesAsString("currency")).contains("EUR");
        assertThat(summary.path("accounts").findValuesAsString("account")).contains("provider-clearing", "revenue");
    }

    @Test
    void statesEachPaymentWithItsPostings() {
        reply(authorize("tok_approved"));
        reply(send("CapturePayment"));
        http.get()
                .uri("/v1/statements/payments?from={order}&size=1", order)
                .exchange()
                .expectBody()
                .jsonPath("$.next")
                .doesNotExist()
                .json("""
                        {"items": [{"orderId": "%s", "status": "CAPTURED", "amount": {"minorUnits": 21000, "currency": "EUR"},
                          "postings": [{"kind": "CAPTURE", "entries": [
                            {"account": "provider-clearing", "amount": {"minorUnits": 21000, "currency": "EUR"}},
                            {"account": "revenue", "amount": {"minorUnits": -21000, "currency": "EUR"}}]}]}]}
                        """.formatted(order));
    }

    @Test
    void saysWhichPaymentItDoesNotKnow() {
        http.get()
                .uri("/v1/payments/{order}", order)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:unknown-payment")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains(order.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/payments/no-id",
                "/v1/payments?size=0",
                "/v1/payments?size=501",
                "/v1/payments?before=yesterday",
                "/v1/ledger/postings?size=many",
                "/v2/payments"
            })
    void refusesWhatItDoesNotUnderstand(String uri) {
        http.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v3/api-docs",
                "/swagger-ui.html",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/info",
                "/actuator/prometheus"
            })
    void isOpenToOperators(String uri) {
        http.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isBetween(200, 302));
    }

    @Test
    void describesItself() {
        assertThat(get("/v3/api-docs").path("paths").propertyNames())
                .contains(
                        "/v1/payments",
                        "/v1/payments/{orderId}",
                        "/v1/ledger/postings",
                        "/v1/ledger/summary",
                        "/v1/statements/payments");
    }

    @Test
    void measuresItsProviderAndItsDoubts() {
        var metrics = http.get().uri("/actuator/prometheus").exchange().expectBody(String.class);
        assertThat(metrics.returnResult().getResponseBody())
                .contains("resilience4j_circuitbreaker_state", "resilience4j_retry_calls", "payments_in_doubt");
    }

    private JsonNode get(String uri) {
        return http.get()
                .uri(uri)
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
