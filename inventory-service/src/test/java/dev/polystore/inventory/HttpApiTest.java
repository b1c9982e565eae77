package dev.polystore.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.testsupport.server.WithKafka;
import dev.polystore.testsupport.server.WithPostgres;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What HTTP adds: statuses, problems, paging, the description of the API. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@WithPostgres("inventory")
@WithKafka
class HttpApiTest {

    @Autowired
    private RestTestClient http;

    private final String sku = StockRoom.newSku();

    @Test
    void createsAReceiptOnce() {
        receive("R-1", "{\"quantity\": 7}").expectStatus().isCreated();
        receive("R-1", "{\"quantity\": 7}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"sku\": \"%s\", \"onHand\": 7, \"reserved\": 0, \"available\": 7, \"version\": 1}"
                        .formatted(sku));
        receive("R-1", "{\"quantity\": 8}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:reference-taken");
    }

    @Test
    void adjustsAndShowsWhy() {
        receive("R-1", "{\"quantity\": 7}");
        adjust("{\"adjustmentId\": \"A-1\", \"quantity\": -2, \"reason\": \"broken\"}")
                .expectStatus()
                .isCreated();
        http.get().uri("/v1/stock/{sku}/movements", sku).exchange().expectBody().json("""
                        [{"kind": "ADJUSTED", "quantity": -2, "reference": "A-1", "reason": "broken"},
                         {"kind": "RECEIVED", "quantity": 7, "reference": "R-1"}]
                        """);
        adjust("{\"adjustmentId\": \"A-2\", \"quantity\": -6, \"reason\": \"stolen\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:reserved-stock");
    }

    @Test
    void saysWhichFieldsAreWrong() {
        adjust("{\"adjustmentId\": \"A 1\", \"quantity\": 1, \"reason\": \" \"}")
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:invalid-request")
                .jsonPath("$.errors[?(@.field == 'adjustmentId')]")
                .exists()
                .jsonPath("$.errors[?(@.field == 'reason')]")
                .exists();
        receive("R 1", "{\"quantity\": 0}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.field == 'receiptId')]")
                .exists()
                .jsonPath("$.errors[?(@.field == 'quantity')]")
                .exists();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        receive("R-1", "{\"quantity\": 1, \"colour\": \"red\"}").expectStatus().isBadRequest();
        receive("R-1", "{}").expectStatus().isBadRequest();
        receive("R-1", "seven").expectStatus().isBadRequest();
        adjust("{\"adjustmentId\": \"A-1\", \"quantity\": 0, \"reason\": \"counted\"}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("adjusts nothing"));
        http.get().uri("/v1/reservations/none").exchange().expectStatus().isBadRequest();
        http.get().uri("/v1/stock?size=501").exchange().expectStatus().isBadRequest();
        http.get().uri("/v2/stock").exchange().expectStatus().isBadRequest();
    }

    @Test
    void saysWhatItDoesNotKnow() {
        var id = UUID.randomUUID();
        assertUnknown("/v1/stock/" + sku, "unknown-sku");
        assertUnknown("/v1/reservations/" + id, "unknown-reservation");
        assertUnknown("/v1/shipments/" + id, "unknown-shipment");
        http.get()
                .uri("/v1/shipments?orderId=" + id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("[]");
    }

    @Test
    void pagesThroughAllProducts() {
        receive("R-1", "{\"quantity\": 7}");
        http.get()
                .uri("/v1/stock?page=0&size=1")
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.total")
                .value(Integer.class, total -> assertThat(total).isPositive());
        http.get()
                .uri("/v1/stock/summary")
                .exchange()
                .expectBody()
                .jsonPath("$.received")
                .value(Integer.class, received -> assertThat(received).isGreaterThanOrEqualTo(7))
                .jsonPath("$.shipped")
                .exists();
    }

    @Test
    void describesItself() {
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/v1/stock/{sku}/receipts/{receiptId}'].put")
                .exists()
                .jsonPath("$.paths['/v1/shipments/{id}/dispatch'].post")
                .exists();
        http.get().uri("/swagger-ui/index.html").exchange().expectStatus().isOk();
        http.get().uri("/actuator/prometheus").exchange().expectStatus().isOk();
    }

    private RestTestClient.ResponseSpec receive(String receiptId, String body) {
        return http.put()
                .uri("/v1/stock/{sku}/receipts/{id}", sku, receiptId)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private RestTestClient.ResponseSpec adjust(String body) {
        return http.post()
                .uri("/v1/stock/{sku}/adjustments", sku)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private void assertUnknown(String path, String problem) {
        http.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:" + problem);
    }
}
