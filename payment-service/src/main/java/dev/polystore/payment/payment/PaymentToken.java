package dev.polystore.payment.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Stands for a means of payment at the provider. Passed on, never stored, and not told to any log. */
public record PaymentToken(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaymentToken {}

    @Override
    public String toString() {
        return "PaymentToken[...]";
    }
}
