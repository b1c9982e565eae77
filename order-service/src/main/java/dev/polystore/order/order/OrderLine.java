package dev.polystore.order.order;

import dev.polystore.order.pricing.Money;

/** A product that was bought, under the name and at the price of that day. */
public record OrderLine(String sku, String name, int quantity, Money unitPrice) {

    public OrderLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("Quantity of " + sku + " must be at least 1, not " + quantity);
        }
    }

    Money price() {
        return unitPrice.times(quantity);
    }
}
