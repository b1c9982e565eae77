package dev.polystore.inventory.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Pieces that came into the warehouse or left it.
 *
 * @param quantity what it adds to the pieces on hand: negative when they leave
 * @param reference the receipt, adjustment or order; a kind of movement happens once for each
 * @param reason why, in a human's words
 */
public record StockMovement(
        String sku,
        Kind kind,
        long quantity,
        String reference,
        @Nullable String reason,
        Instant occurredAt) {

    /** What moved the pieces. */
    public enum Kind {
        RECEIVED,
        ADJUSTED,
        SHIPPED,
        RETURNED
    }

    public static StockMovement received(String sku, long quantity, String receiptId, Instant now) {
        return new StockMovement(sku, Kind.RECEIVED, quantity, receiptId, null, now);
    }

    public static StockMovement adjusted(String sku, long quantity, String adjustmentId, String reason, Instant now) {
        return new StockMovement(sku, Kind.ADJUSTED, quantity, adjustmentId, reason, now);
    }
}
