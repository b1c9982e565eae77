package dev.polystore.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.cart.CatalogEvent.ProductAdded;
import dev.polystore.messaging.Ids;
import dev.polystore.messaging.accounting.SentMessage;
import dev.polystore.messaging.accounting.SentMessages;
import dev.polystore.messaging.accounting.TimeWindow;
import dev.polystore.testsupport.messaging.TestTopics;
import dev.polystore.testsupport.server.TestServers;
import dev.polystore.web.operator.Operator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import redis.clients.jedis.RedisClient;
import tools.jackson.databind.JsonNode;

/** What the service tells an auditor, and does for one. */
@RealServers
class StatementTest {

    private static final CheckingOut.Wish WISH =
            new CheckingOut.Wish(new Address("Lindenweg 4", "Leipzig", "04109", "DE"), "tok_approved", null);
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2120-01-01T00:00:00Z");

    @Autowired
    private RestTestClient http;

    @Autowired
    private Carts carts;

    @Autowired
    private CheckingOut checkingOut;

    @Autowired
    private ProductCopies products;

    @Autowired
    private SentMessages sent;

    @Autowired
    private RedisClient redis;

    private final String sku = "STMT-" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);

    @BeforeEach
    void offerAProduct() {
        products.on(new ProductAdded(sku, "Lens", new Money(100, Currency.getInstance("EUR")), 1));
    }

    @Test
    void statesWhatWasCheckedOutFromTheYoungestToTheOldest() {
        var first = checkOut(1);
        var second = checkOut(2);

        var page = get("/v1/statements/checkouts?size=1&from=" + first);
        assertThat(page.at("/items/0/orderId").asString()).isEqualTo(second.toString());
        assertThat(page.at("/items/0/orderInCart").asString()).isEqualTo(second.toString());
        assertThat(page.at("/items/0/total/minorUnits").asInt()).isEqualTo(200);
        assertThat(page.at("/items/0/lines/0/quantity").asInt()).isEqualTo(2);

        var rest = get("/v1/statements/checkouts?size=1&from=%s&before=%s"
                .formatted(first, page.path("next").asString()));
        assertThat(rest.at("/items/0/orderId").asString()).isEqualTo(first.toString());
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void saysWhichCartHasVanished() {
        var order = checkOut(1);
        var cart = get("/v1/statements/checkouts?size=1&from=" + order)
                .at("/items/0/cartId")
                .asString();
        redis.del("cart:" + cart);

        var statement = get("/v1/statements/checkouts?size=1&from=" + order).at("/items/0");

        assertThat(statement.path("cartId").asString()).isEqualTo(cart);
        assertThat(statement.has("customerId")).isFalse();
    }

    @Test
    void statesItsCopiesOfProducts() {
        var copies = get("/v1/statements/products?sku=%s,NOBODY-KNOWS-IT".formatted(sku))
                .path("items");

        assertThat(copies).hasSize(1);
        assertThat(copies.at("/0/price/minorUnits").asInt()).isEqualTo(100);
    }

    @Test
    void accountsForItsMessagesPageByPage() {
        checkOut(1);

        var page = sent.page(new TimeWindow(FIRST, LAST, null), 1);
        var seen = new ArrayList<SentMessage>(page.messages());
        while (page.next() != null) {
            page = sent.page(new TimeWindow(FIRST, LAST, page.next()), 1);
            seen.addAll(page.messages());
        }

        assertThat(seen.getLast().type()).isEqualTo("cart.CartCheckedOut.v1");
        assertThat(sent.page(new TimeWindow(FIRST, FIRST.plusSeconds(1), null), 1)
                        .messages())
                .isEmpty();
    }

    @Test
    void sendsAMessageOnceMoreUnderItsOwnId() {
        checkOut(1);
        var message =
                sent.page(new TimeWindow(FIRST, LAST, null), 2_000).messages().getLast();

        assertThat(sent.emitAgain(message.id(), Operator.of("ann", "audit 7"))).isTrue();

        try (var topics =
                new TestTopics(TestServers.kafka().settings().environment().get("KAFKA_BOOTSTRAP_SERVERS"))) {
            var again = topics.await(
                    "cart.events",
                    copy -> message.id().toString().equals(copy.header("ce_id"))
                            && copy.headers().containsKey("emitted-again-by"));
            assertThat(again.header("emitted-again-because")).isEqualTo("audit 7");
        }
        assertThat(sent.emitAgain(UUID.randomUUID(), Operator.of("ann", "audit 7")))
                .isFalse();
    }

    private UUID checkOut(int pieces) {
        var cart = carts.start(UUID.randomUUID());
        carts.put(cart.id(), sku, pieces);
        return checkingOut.checkOut(cart.id(), WISH);
    }

    private JsonNode get(String uri) {
        return http.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
