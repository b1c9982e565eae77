package dev.polystore.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

/** The whole service: what it makes of what its neighbours say. */
class AuditorServiceTest extends RunningAuditor {

    static final String ORDER = "019aaa00-0000-7000-8000-000000000001";
    static final String SAGAS = "/actuator/metrics/polystore.saga.oldest.age";
    static final String READ_MODEL = "/actuator/metrics/polystore.read-model.lag";

    @Test
    void findsNothingInAnEmptyShop() {
        var report = audit();

        assertThat(report.path("clean").asBoolean()).isTrue();
        assertThat(report.path("invariants").findValuesAsString("name"))
                .containsExactly(
                        "orders-end",
                        "reservations-settle",
                        "money-follows-orders",
                        "postings-balance",
                        "provider-agrees",
                        "stock-adds-up",
                        "messages-take-effect",
                        "read-model-agrees",
                        "copies-agree",
                        "checkouts-become-orders");
        assertThat(get("/v1/audits/latest").path("id")).isEqualTo(report.path("id"));
    }

    @Test
    void releasesAnOrphanedReservation() {
        neighbours.say("inventory-service/v1/statements/reservations", """
                {"items": [{"orderId": "%s", "status": "HELD", "since": "2026-11-22T12:00:00Z",
                            "pieces": {"LENS": 2}, "shipped": {}, "shipmentCancelled": false}]}
                """.formatted(ORDER));

        var violation = audit().at("/violations/0");
        assertThat(violation.path("invariant").asString()).isEqualTo("reservations-settle");
        assertThat(violation.at("/rows/order").asString()).isEqualTo(ORDER);
        assertThat(violation.path("since").asString()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(violation.path("wayOut").asString()).contains("--repair");
        assertThat(violation.path("repairable").asBoolean()).isTrue();
        assertThat(metrics()).contains("polystore_audit_violations{invariant=\"reservations-settle\"} 1.0");

        var repair = repair().at("/repairs/0");
        assertThat(repair.path("done").asBoolean()).isTrue();
        assertThat(neighbours.wishes())
                .singleElement()
                .satisfies(wish -> assertThat(wish)
                        .contains("/inventory-service/v1/reservations/" + ORDER + "/releases", "ann", "found it"));
        assertThat(get("/v1/audits/latest/repairs").path("repairs")).hasSize(1);
    }

    @Test
    void waitsForSagasToEndAndForTheReadModel() {
        neighbours.say("order-service" + SAGAS, gauge(3), gauge(1), gauge(0));
        neighbours.say("analytics-service" + READ_MODEL, gauge(60), gauge(0));

        assertThat(audit("{\"patience\": \"PT1M\"}").path("clean").asBoolean()).isTrue();
        assertThat(neighbours.hasSaidAll("order-service" + SAGAS)).isTrue();
        assertThat(neighbours.hasSaidAll("analytics-service" + READ_MODEL)).isTrue();
    }

    @Test
    void auditsWhateverIsStillUnderWayWhenItsPatienceIsOver() {
        neighbours.say("order-service" + SAGAS, gauge(3));
        neighbours.say("analytics-service" + READ_MODEL, gauge(60));

        assertThat(audit("{\"patience\": \"PT0S\"}").path("clean").asBoolean()).isTrue();
    }

    @Test
    void looksAtWhatWasChangedAtAMomentOrLater() {
        var report = audit("{\"changedSince\": \"2026-11-22T12:00:00Z\"}");

        assertThat(report.at("/scope/kind").asString()).isEqualTo("RECENT");
        assertThat(report.at("/scope/changedSince").asString()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(neighbours.questions("order-service/v1/statements/orders"))
                .anySatisfy(question -> assertThat(question).contains("changedSince=2026-11-22T12:00:00Z"));
        assertThat(neighbours.questions("order-service/v1/messages/sent"))
                .allSatisfy(question -> assertThat(question).contains("from=2026-11-22T12:00:00Z"));
    }

    @Test
    void saysWhoDoesNotAnswer() {
        neighbours.fail("payment-service/v1/statements/payments");

        http.post()
                .uri("/v1/audits")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:service-away")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("payment-service"));
    }

    @Test
    void repairsForNobodyWhoDoesNotSayWhoAndWhy() {
        http.post()
                .uri("/v1/audits/latest/repairs")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"actor\": \"ann\"}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:polystore:problem:actor-and-reason-required");
    }

    @Test
    void describesItself() {
        assertThat(get("/v3/api-docs").path("paths").propertyNames())
                .contains("/v1/audits", "/v1/audits/latest", "/v1/audits/latest/repairs");
    }

    private static String gauge(double value) {
        return "{\"measurements\": [{\"statistic\": \"VALUE\", \"value\": %s}]}".formatted(value);
    }
}
