package dev.polystore.payment.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.polystore.payment.ledger.Money;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentTokenTest {

    @Test
    void isNotToldToAnyLog() {
        var request = new Authorizing(
                UUID.randomUUID(), new Money(1, Currency.getInstance("EUR")), new PaymentToken("tok_approved"));
        assertThat(request.toString()).doesNotContain("tok_approved");
    }
}
