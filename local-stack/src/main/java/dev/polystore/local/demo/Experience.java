package dev.polystore.local.demo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a customer went through.
 *
 * @param ending how the order ended, in words
 * @param confirmedAfter from the checkout until the order was confirmed, if it was
 */
public record Experience(
        String orderId, String ending, @Nullable Duration confirmedAfter) {

    public static final String CONFIRMED = "confirmed: paid and sent";
    public static final String DECLINED = "rejected: payment declined";
    public static final String OUT_OF_STOCK = "rejected: out of stock";
    public static final String CANCELLED_IN_TIME = "cancelled before payment";
    public static final String CANCELLED_AND_REFUNDED = "cancelled and refunded";

    /** Whether something was done for the order and then undone. */
    public boolean compensated() {
        return ending.equals(DECLINED) || ending.equals(OUT_OF_STOCK) || ending.equals(CANCELLED_IN_TIME);
    }

    /** Whether the customer could not be served, or has no answer yet. */
    public boolean failed() {
        return orderId.isEmpty() || ending.startsWith("still ");
    }

    public boolean confirmed() {
        return ending.equals(CONFIRMED);
    }
}
