package dev.polystore.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.polystore.cart.CatalogEvent.PriceChanged;
import dev.polystore.cart.CatalogEvent.ProductAdded;
import dev.polystore.cart.CatalogEvent.ProductRetired;
import dev.polystore.cart.CheckingOut.Wish;
import dev.polystore.cart.Refusal.Reason;
import dev.polystore.cart.relay.OutboxStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.resps.StreamEntry;

@RealServers
class CartsTest {

    private static final Wish WISH =
            new Wish(new Address("Lindenweg 4", "Leipzig", "04109", "DE"), "tok_approved", null);

    @Autowired
    private Carts carts;

    @Autowired
    private CheckingOut checkingOut;

    @Autowired
    private ProductCopies products;

    @Autowired
    private RedisClient redis;

    @Test
    void showWhatWasPutInAndThatThePriceHasChangedSince() {
        sell("TRIPOD-1", euros(8000));
        var cart = carts.put(newCart(), "TRIPOD-1", 2);
        products.on(new PriceChanged("TRIPOD-1", euros(7500), 2));

        var line = carts.get(cart.id()).lines().getFirst();
        assertThat(line).isEqualTo(new CartLine("TRIPOD-1", "A TRIPOD-1", 2, euros(7500), euros(8000), false));
        assertThat(line.priceChanged()).isTrue();
        assertThat(carts.put(cart.id(), "TRIPOD-1", 3).lines().getFirst().priceChanged())
                .isFalse();
    }

    @Test
    void tellOfTheStartOnceWhenTheFirstLineIsPutIn() {
        sell("BAG-1", euros(4550));
        var id = newCart();
        assertThat(told(id)).isEmpty();

        carts.put(id, "BAG-1", 1);
        carts.remove(id, "BAG-1");
        carts.put(id, "BAG-1", 2);

        assertThat(told(id)).containsExactly("cart.CartStarted.v1");
    }

    @Test
    void refuseWhatCannotBeBought() {
        sell("GONE-1", euros(100));
        products.on(new ProductRetired("GONE-1", 2));
        products.on(new ProductAdded("YEN-1", "Imported", new Money(500, Currency.getInstance("JPY")), 1));
        sell("HERE-1", euros(100));
        var id = newCart();

        assertRefused(Reason.UNKNOWN_CART, () -> carts.put(UUID.randomUUID(), "HERE-1", 1));
        assertRefused(Reason.UNKNOWN_PRODUCT, () -> carts.put(id, "NEVER-HEARD-OF", 1));
        assertRefused(Reason.RETIRED_PRODUCT, () -> carts.put(id, "GONE-1", 1));
        assertRefused(Reason.TOO_MANY_PIECES, () -> carts.put(id, "HERE-1", 100));
        carts.put(id, "HERE-1", 99);
        assertRefused(Reason.OTHER_CURRENCY, () -> carts.put(id, "YEN-1", 1));
    }

    @Test
    void holdNoMoreThanTheAllowedLines() {
        var id = newCart();
        for (int i = 1; i <= 21; i++) {
            sell("LINE-" + i, euros(100));
        }
        for (int i = 1; i <= 20; i++) {
            carts.put(id, "LINE-" + i, 1);
        }

        assertRefused(Reason.TOO_MANY_LINES, () -> carts.put(id, "LINE-21", 1));
        assertThat(carts.put(id, "LINE-20", 5).lines()).hasSize(20);
    }

    @Test
    void loseNoneOfManyChangesAtOnce() throws Exception {
        var id = newCart();
        for (int i = 1; i <= 20; i++) {
            sell("MANY-" + i, euros(i));
        }

        atOnce(20, i -> carts.put(id, "MANY-" + i, i));

        assertThat(carts.get(id).lines())
                .hasSize(20)
                .allSatisfy(line -> assertThat(line.sku()).isEqualTo("MANY-" + line.quantity()));
        assertThat(carts.get(id).revision()).isEqualTo(20);
        assertThat(told(id)).containsExactly("cart.CartStarted.v1");
    }

    @Test
    void becomeOneOrderHoweverOftenTheyAreCheckedOut() throws Exception {
        sell("ONCE-1", euros(4550));
        var id = newCart();
        carts.put(id, "ONCE-1", 1);

        var orders = atOnce(16, i -> checkingOut.checkOut(id, WISH));

        assertThat(orders).hasSize(16).containsOnly(orders.getFirst());
        assertThat(carts.get(id).orderId()).isEqualTo(orders.getFirst());
        assertThat(told(id)).containsExactly("cart.CartStarted.v1", "cart.CartCheckedOut.v1");
    }

    @Test
    void areCheckedOutAsTheyWereBeforeOrAfterAChangeThatComesAtTheSameTime() throws Exception {
        sell("RACE-1", euros(100));
        for (int round = 0; round < 50; round++) {
            var id = newCart();
            carts.put(id, "RACE-1", 1);

            atOnce(2, i -> i == 1 ? checkingOut.checkOut(id, WISH) : tryToPut(id, "RACE-1", 2));

            var ordered = payloads(id).getLast();
            var quantity = carts.get(id).lines().getFirst().quantity();
            assertThat(ordered).contains("\"quantity\":" + quantity);
        }
    }

    @Test
    void noLongerChangeOnceTheyAreCheckedOut() {
        sell("FROZEN-1", euros(4550));
        var id = newCart();
        carts.put(id, "FROZEN-1", 1);
        products.on(new PriceChanged("FROZEN-1", euros(4000), 2));
        checkingOut.checkOut(id, WISH);
        products.on(new PriceChanged("FROZEN-1", euros(9999), 3));

        assertRefused(Reason.CART_CHECKED_OUT, () -> carts.put(id, "FROZEN-1", 2));
        assertRefused(Reason.CART_CHECKED_OUT, () -> carts.remove(id, "FROZEN-1"));
        assertThat(carts.get(id).total()).contains(euros(4000));
    }

    @Test
    void areNotCheckedOutEmpty() {
        assertRefused(Reason.EMPTY_CART, () -> checkingOut.checkOut(newCart(), WISH));
        assertRefused(Reason.UNKNOWN_CART, () -> checkingOut.checkOut(UUID.randomUUID(), WISH));
    }

    @Test
    void expireSomeTimeAfterTheirLastChange() {
        sell("LATE-1", euros(100));
        var id = newCart();
        redis.pexpire("cart:" + id, 60_000);
        assertThat(carts.get(id).expiresAt()).isBefore(Instant.now().plus(Duration.ofMinutes(2)));

        carts.put(id, "LATE-1", 1);
        assertThat(carts.get(id).expiresAt()).isAfter(Instant.now().plus(Duration.ofDays(6)));

        redis.pexpire("cart:" + id, 0);
        assertRefused(Reason.UNKNOWN_CART, () -> carts.get(id));
    }

    private UUID newCart() {
        return carts.start(UUID.randomUUID()).id();
    }

    private void sell(String sku, Money price) {
        products.on(new ProductAdded(sku, "A " + sku, price, 1));
    }

    private Object tryToPut(UUID id, String sku, int quantity) {
        try {
            return carts.put(id, sku, quantity);
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private List<String> told(UUID id) {
        return entries(id).map(entry -> entry.getFields().get("type")).toList();
    }

    private List<String> payloads(UUID id) {
        return entries(id).map(entry -> entry.getFields().get("payload")).toList();
    }

    private Stream<StreamEntry> entries(UUID id) {
        return redis.xrange(OutboxStream.KEY, "-", "+").stream()
                .filter(entry -> id.toString().equals(entry.getFields().get("key")));
    }

    private static <T> List<T> atOnce(int times, IntFunction<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.rangeClosed(1, times)
                    .<Callable<T>>mapToObj(i -> () -> work.apply(i))
                    .toList();
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    private static void assertRefused(Reason reason, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static Money euros(long cents) {
        return new Money(cents, Currency.getInstance("EUR"));
    }
}
