package dev.polystore.order.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void addsAndMultiplies() {
        assertThat(new Money(250, EUR).times(3).plus(new Money(1, EUR))).isEqualTo(new Money(751, EUR));
    }

    @Test
    void keepsCurrenciesApart() {
        var dollars = new Money(1, Currency.getInstance("USD"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, EUR).plus(dollars));
    }

    @Test
    void ratherFailsThanOverflows() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE, EUR).times(2)).isInstanceOf(ArithmeticException.class);
    }
}
