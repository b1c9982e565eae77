package dev.polystore.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.polystore.cart.CheckingOut.Wish;
import dev.polystore.cart.Refusal.Reason;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CartTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:15:00Z");
    private static final Address LEIPZIG = new Address("Lindenweg 4", "Leipzig", "04109", "DE");
    private static final UUID ORDER = UUID.randomUUID();

    private final CartLine lens = new CartLine("LENS-50-18", "Lens", 1, euros(11900), euros(12999), false);
    private final CartLine bag = new CartLine("BAG-CITY-12", "Bag", 2, euros(4550), euros(4550), false);

    @Test
    void costsWhatItsLinesCostNow() {
        assertThat(cart(lens, bag).total()).contains(euros(21000));
        assertThat(cart().total()).isEmpty();
    }

    @Test
    void showsThatAPriceHasChanged() {
        assertThat(lens.priceChanged()).isTrue();
        assertThat(bag.priceChanged()).isFalse();
    }

    @Test
    void isCheckedOutAtThePricesOfNow() {
        var event = cart(lens, bag).checkedOut(ORDER, wish(null), NOW);

        assertThat(event.orderId()).isEqualTo(ORDER);
        assertThat(event.lines())
                .containsExactly(
                        new CartEvent.Line("LENS-50-18", 1, euros(11900)),
                        new CartEvent.Line("BAG-CITY-12", 2, euros(4550)));
        assertThat(event.shippingAddress()).isEqualTo(LEIPZIG);
    }

    @Test
    void isNotCheckedOutForAnotherTotalThanTheCustomerExpects() {
        assertThat(cart(bag).checkedOut(ORDER, wish(euros(9100)), NOW).lines()).hasSize(1);
        assertRefused(Reason.TOTAL_CHANGED, wish(euros(9000)), bag);
    }

    @Test
    void isNotCheckedOutWithoutLinesOrWithWhatIsNoLongerSold() {
        assertRefused(Reason.EMPTY_CART, wish(null));
        assertRefused(Reason.RETIRED_PRODUCT, wish(null), bag, retired(lens));
    }

    @Test
    void readsAmountsAsItWritesThem() {
        assertThat(Money.parse(euros(12999).toString())).isEqualTo(euros(12999));
    }

    private static void assertRefused(Reason reason, Wish wish, CartLine... lines) {
        assertThatThrownBy(() -> cart(lines).checkedOut(ORDER, wish, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static Cart cart(CartLine... lines) {
        return new Cart(UUID.randomUUID(), UUID.randomUUID(), 3, null, List.of(lines), NOW);
    }

    private static CartLine retired(CartLine line) {
        return new CartLine(line.sku(), line.name(), line.quantity(), line.unitPrice(), line.priceWhenPutIn(), true);
    }

    private static Wish wish(Money expectedTotal) {
        return new Wish(LEIPZIG, "tok_approved", expectedTotal);
    }

    private static Money euros(long cents) {
        return new Money(cents, Currency.getInstance("EUR"));
    }
}
