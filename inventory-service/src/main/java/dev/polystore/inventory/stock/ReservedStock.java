package dev.polystore.inventory.stock;

/** Pieces that are set aside for orders cannot be taken away. */
public class ReservedStock extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReservedStock(StockLevel level) {
        super("%d of %d pieces of %s are reserved; at most %d can be taken away"
                .formatted(level.reserved(), level.onHand(), level.sku(), level.available()));
    }
}
