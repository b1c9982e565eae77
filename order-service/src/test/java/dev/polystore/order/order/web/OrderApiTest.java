package dev.polystore.order.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.order.ServiceTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@ServiceTest
class OrderApiTest {

    private final UUID customer = UUID.randomUUID();
    private RestTestClient http;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @Test
    void acceptsAnOrderAndShowsIt() {
        var accepted = post(key(), body("[%s]".formatted(line("LENS-50-18", 2))))
                .expectStatus()
                .isAccepted();
        var id = json(accepted).path("orderId").asString();
        accepted.expectHeader().valueEquals("Location", "/v1/orders/" + id);

        var shown =
                http.get().uri("/v1/orders/{id}", id).exchange().expectStatus().isOk();
        shown.expectHeader().exists("ETag");
        var order = json(shown);
        assertThat(order.path("customerId").asString()).isEqualTo(customer.toString());
        assertThat(order.at("/total/minorUnits").asInt()).isEqualTo(23800);
        assertThat(order.at("/history/0/kind").asString()).isEqualTo("PLACED");
    }

    @Test
    void givesTheSameAnswerToARepeatedRequest() {
        var key = key();
        var first = json(post(key, body("[%s]".formatted(line("LENS-50-18", 1)))));
        var sameButFormatted = body("[ %s ]".formatted(line("LENS-50-18", 1)));

        assertThat(json(post(key, sameButFormatted).expectStatus().isAccepted()))
                .isEqualTo(first);
        var other = post(key, body("[%s]".formatted(line("LENS-50-18", 2))));
        other.expectStatus().isEqualTo(422);
        assertThat(problem(other)).isEqualTo("idempotency-key-reused");
    }

    @Test
    void saysWhichFieldsAreNotValid() {
        var answer = post(key(), body("[%s]".formatted(line("lens", 0))))
                .expectStatus()
                .isBadRequest();
        var problem = json(answer);
        assertThat(problem.path("type").asString()).isEqualTo("urn:polystore:problem:invalid-request");
        assertThat(problem.path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("lines[0].sku", "lines[0].quantity");
    }

    @Test
    void wantsEachProductInOneLine() {
        var lines = List.of(line("LENS-50-18", 1), line("LENS-50-18", 2)).toString();
        var problem = json(post(key(), body(lines)).expectStatus().isBadRequest());
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("eachProductOnce");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"customerId": | The body is not readable JSON
            {"coupon": "FREE"} | Property coupon is unknown or cannot be read
            {"customerId": "me"} | Property customerId is unknown or cannot be read
            """)
    void saysWhatItCannotRead(String body, String detail) {
        var answer = post(key(), body).expectStatus().isBadRequest();
        assertThat(json(answer).path("detail").asString()).isEqualTo(detail);
    }

    @Test
    void wantsAnIdempotencyKey() {
        var answer = http.post()
                .uri("/v1/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body("[]"))
                .exchange();
        answer.expectStatus().isBadRequest();
        assertThat(problem(answer)).isEqualTo("invalid-request");
    }

    @Test
    void wantsAKeyThatIsOne() {
        var lines = "[%s]".formatted(line("LENS-50-18", 1));
        assertThat(problem(post("", body(lines)))).isEqualTo("invalid-idempotency-key");
        assertThat(problem(post("k".repeat(256), body(lines)))).isEqualTo("invalid-idempotency-key");
    }

    @Test
    void listsOrdersPageByPage() {
        var ids = List.of(place(), place(), place()).reversed();

        var first = json(
                http.get().uri("/v1/orders?customerId={id}&size=2", customer).exchange());
        assertThat(first.path("orders").findValuesAsString("orderId")).isEqualTo(ids.subList(0, 2));
        var next = first.path("next").asString();
        var second = json(http.get()
                .uri("/v1/orders?customerId={id}&size=2&before={next}", customer, next)
                .exchange());
        assertThat(second.path("orders").findValuesAsString("orderId")).isEqualTo(ids.subList(2, 3));
        assertThat(second.has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"size=0", "size=101", "status=LOST", "before=yesterday"})
    void refusesAListThatDoesNotExist(String query) {
        var answer =
                http.get().uri("/v1/orders?" + query).exchange().expectStatus().isBadRequest();
        assertThat(problem(answer)).isEqualTo("invalid-request");
    }

    @Test
    void doesNotKnowEveryOrder() {
        var id = UUID.randomUUID();
        assertThat(problem(http.get().uri("/v1/orders/{id}", id).exchange())).isEqualTo("unknown-order");
        assertThat(problem(http.get().uri("/v1/orders/{id}/events", id).exchange()))
                .isEqualTo("unknown-order");
        assertThat(problem(http.post().uri("/v1/orders/{id}/cancellation", id).exchange()))
                .isEqualTo("unknown-order");
    }

    @Test
    void cancelsAnOrderOnceAndThenSaysThatItHasEnded() {
        var id = place();
        cancel(id).expectStatus().isAccepted();
        var again = cancel(id).expectStatus().isEqualTo(409);
        assertThat(problem(again)).isEqualTo("order-cannot-be-cancelled");
    }

    @ParameterizedTest
    @CsvSource({"/v1/orders/42,400,invalid-request", "/v2/orders,400,bad-request", "/v1/nothing,404,not-found"})
    void answersEveryErrorWithAProblem(String path, int status, String problem) {
        var answer = http.get().uri(path).exchange().expectStatus().isEqualTo(status);
        assertThat(problem(answer)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({"/actuator/health/liveness", "/actuator/info", "/actuator/prometheus", "/swagger-ui/index.html"})
    void showsItselfToOperatorsAndDevelopers(String path) {
        http.get().uri(path).exchange().expectStatus().isOk();
    }

    @Test
    void documentsItsApi() {
        var paths = json(http.get()
                        .uri("/v3/api-docs")
                        .exchange()
                        .expectStatus()
                        .isOk())
                .path("paths")
                .propertyNames();
        assertThat(paths)
                .contains("/v1/orders", "/v1/orders/{id}", "/v1/orders/{id}/cancellation", "/v1/orders/{id}/events");
    }

    private String place() {
        return json(post(key(), body("[%s]".formatted(line("NEVER-HEARD-OF", 1)))))
                .path("orderId")
                .asString();
    }

    private ResponseSpec cancel(String id) {
        return http.post().uri("/v1/orders/{id}/cancellation", id).exchange();
    }

    private ResponseSpec post(String key, String body) {
        return http.post()
                .uri("/v1/orders")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static String problem(ResponseSpec answer) {
        answer.expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return json(answer).path("type").asString().replace("urn:polystore:problem:", "");
    }

    private static JsonNode json(ResponseSpec answer) {
        EntityExchangeResult<JsonNode> result =
                answer.expectBody(JsonNode.class).returnResult();
        return result.getResponseBody();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private String body(String lines) {
        return """
                {"customerId": "%s", "lines": %s,
                 "shippingAddress": {"street": "Lindenweg 4", "city": "Leipzig", "postalCode": "04109", "country": "DE"},
                 "paymentToken": "tok_approved"}
                """.formatted(customer, lines);
    }

    private static String line(String sku, int quantity) {
        return """
                {"sku": "%s", "quantity": %d, "unitPrice": {"minorUnits": 11900, "currency": "EUR"}}
                """.formatted(sku, quantity);
    }
}
