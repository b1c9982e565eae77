package dev.polystore.inventory.stock;

/**
 * How much of a product there is.
 *
 * @param onHand pieces in the warehouse, reserved ones included
 * @param reserved pieces set aside for orders
 * @param version counts the changes that were told
 */
public record StockLevel(String sku, long onHand, long reserved, long version) {

    public StockLevel {
        if (reserved < 0 || reserved > onHand) {
            throw new IllegalArgumentException(
                    "%s cannot have %d on hand and %d reserved".formatted(sku, onHand, reserved));
        }
    }

    static StockLevel none(String sku) {
        return new StockLevel(sku, 0, 0, 0);
    }

    public long available() {
        return onHand - reserved;
    }

    StockLevel changedBy(long onHand, long reserved) {
        return new StockLevel(sku, this.onHand + onHand, this.reserved + reserved, version);
    }

    StockLevel nextVersion() {
        return new StockLevel(sku, onHand, reserved, version + 1);
    }
}
