package dev.polystore.cart;

/** What a cart says no to. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** The scripts answer with the same names. */
    public enum Reason {
        UNKNOWN_CART("There is no such cart; it may have expired"),
        CART_CHECKED_OUT("The cart is checked out and no longer changes"),
        EMPTY_CART("There is nothing in the cart"),
        TOO_MANY_LINES("The cart is full; its lines are limited"),
        TOO_MANY_PIECES("That are too many pieces of one product"),
        UNKNOWN_PRODUCT("There is no such product"),
        RETIRED_PRODUCT("The product is no longer sold"),
        OTHER_CURRENCY("The product is sold in another currency than those in the cart"),
        TOTAL_CHANGED("The total is no longer the expected one"),
        BUSY_CART("The cart is being changed all the time; try again");

        private final String detail;

        Reason(String detail) {
            this.detail = detail;
        }
    }

    Refusal(Reason reason) {
        this(reason, reason.detail);
    }

    Refusal(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
