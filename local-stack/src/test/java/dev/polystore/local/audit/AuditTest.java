package dev.polystore.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.polystore.local.shop.Shop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds the audit against the answers of a small shop: one order confirmed, one cancelled, one rejected. */
class AuditTest {

    private static final String MONEY = "{\"minorUnits\": 1000, \"currency\": \"EUR\"}";

    private final Map<String, String> answers = new HashMap<>();
    private HttpServer server;

    @BeforeEach
    void openShop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var answer = answers.getOrDefault(exchange.getRequestURI().toString(), "{}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        tellAConsistentStory();
    }

    @AfterEach
    void closeShop() {
        server.stop(0);
    }

    private void tellAConsistentStory() {
        answers.put("/order/v1/orders?size=100", """
                {"orders": [{"orderId": "c", "status": "REJECTED", "total": %1$s, "placedAt": "2026-11-22T10:00:02Z"},
                            {"orderId": "b", "status": "CANCELLED", "total": %1$s, "placedAt": "2026-11-22T10:00:01Z"}],
                 "next": "b"}""".formatted(MONEY));
        answers.put("/order/v1/orders?size=100&before=b", """
                {"orders": [{"orderId": "a", "status": "CONFIRMED", "total": %s, "placedAt": "2026-11-22T10:00:00Z"}]}
                """.formatted(MONEY));
        answers.put("/order/v1/orders/a", """
                {"lines": [{"quantity": 2}, {"quantity": 1}]}""");
        answers.put("/order/v1/sagas?size=100", """
                {"sagas": [{"id": "s", "name": "place-order", "status": "COMPLETED"}]}""");
        answers.put("/payment/v1/payments?size=500", """
                {"items": [{"orderId": "a", "status": "CAPTURED", "amount": %1$s},
                           {"orderId": "b", "status": "REFUNDED", "amount": %1$s},
                           {"orderId": "c", "status": "DECLINED", "amount": %1$s}]}""".formatted(MONEY));
        answers.put("/payment/v1/ledger/summary", """
                {"sum": [{"minorUnits": 0, "currency": "EUR"}], "captured": [{"minorUnits": 2000, "currency": "EUR"}],
                 "refunded": [%s]}""".formatted(MONEY));
        answers.put("/provider/charges?size=1000&page=0", """
                {"items": [{"reference": "a", "amount": %1$s},
                           {"reference": "b", "amount": %1$s, "refundedAt": "2026-11-22T10:01:00Z"}]}""".formatted(MONEY));
        answers.put("/inventory/v1/stock/summary", """
                {"onHand": 7, "reserved": 0, "received": 10, "adjusted": 0, "shipped": 3}""");
        answers.put("/inventory/v1/stock?size=500&page=0", """
                {"items": [{"sku": "LENS", "onHand": 7, "reserved": 0}]}""");
        answers.put("/analytics/v1/orders?size=200", """
                {"orders": [{"orderId": "c", "status": "REJECTED", "total": %1$s, "placedAt": "2026-11-22T10:00:02Z"},
                            {"orderId": "b", "status": "CANCELLED", "total": %1$s, "placedAt": "2026-11-22T10:00:01Z"},
                            {"orderId": "a", "status": "CONFIRMED", "total": %1$s, "placedAt": "2026-11-22T10:00:00Z"}]}
                """.formatted(MONEY));
    }

    @Test
    void findsNothingWhenAllAgree() {
        assertThat(differences()).isEmpty();
    }

    @Test
    void findsAnOrderThatIsStillPending() {
        replace("/order/v1/orders?size=100&before=b", "CONFIRMED", "PENDING");
        assertThat(differences()).contains("order a is PENDING");
    }

    @Test
    void findsARejectedOrderThatWasChargedAllTheSame() {
        replace("/payment/v1/payments?size=500", "DECLINED", "CAPTURED");
        assertThat(differences())
                .anyMatch(difference -> difference.startsWith("order c is REJECTED") && difference.contains("CAPTURED"))
                .contains("payment c is CAPTURED 10.00 EUR here, unknown at the provider");
    }

    @Test
    void findsBooksThatKeepTooMuch() {
        replace("/payment/v1/ledger/summary", "2000", "3000");
        assertThat(differences())
                .containsExactly("the ledger keeps {EUR=2000}, confirmed orders cost {EUR=1000} (minor units)");
    }

    @Test
    void findsAPieceThatIsStillSetAside() {
        replace("/inventory/v1/stock/summary", "\"reserved\": 0", "\"reserved\": 1");
        assertThat(differences()).containsExactly("pieces reserved: 1 and 0");
    }

    @Test
    void findsAReadModelThatLagsBehind() {
        replace("/analytics/v1/orders?size=200", "CANCELLED", "CONFIRMED");
        assertThat(differences())
                .containsExactly("order b is CANCELLED over 10.00 EUR, the read model says CONFIRMED over 10.00 EUR");
    }

    private void replace(String request, String was, String is) {
        answers.computeIfPresent(request, (_, answer) -> answer.replace(was, is));
    }

    private List<String> differences() {
        var url = "http://127.0.0.1:%d/".formatted(server.getAddress().getPort());
        var shop = Shop.at(service -> url
                + service.replaceAll("payment-provider-simulator", "provider").replace("-service", ""));
        return new Audit(shop)
                .conclude(Duration.ZERO).stream()
                        .flatMap(finding -> finding.differences().stream())
                        .toList();
    }
}
