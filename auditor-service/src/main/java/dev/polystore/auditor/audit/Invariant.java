package dev.polystore.auditor.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What must hold between the services. */
public enum Invariant {
    ORDERS_END("each order older than the longest deadline has ended or is parked, and stands where its sagas ended"),
    RESERVATIONS_SETTLE("what was reserved for an order was shipped or released"),
    MONEY_FOLLOWS_ORDERS("captured less refunded is the total of a confirmed order, and 0 of any other"),
    POSTINGS_BALANCE("each posting of the ledger sums to zero"),
    PROVIDER_AGREES("the payment provider has charged and refunded what the ledger says"),
    STOCK_ADDS_UP(
            "on hand + shipped = received + adjusted, nothing is negative, and reserved is what is held for orders"),
    MESSAGES_TAKE_EFFECT("each message reached its topic, and took effect once in each subscriber with an inbox"),
    READ_MODEL_AGREES("the read model tells each order as order-service does"),
    COPIES_AGREE("copies of names, prices and stock are what their owners say"),
    CHECKOUTS_BECOME_ORDERS("each cart that was checked out has its order: same customer, lines and total");

    private final String claim;

    Invariant(String claim) {
        this.claim = claim;
    }

    /** Its stable name, such as {@code orders-end}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String claim() {
        return claim;
    }
}
