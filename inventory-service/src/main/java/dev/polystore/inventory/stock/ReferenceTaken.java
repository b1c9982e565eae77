package dev.polystore.inventory.stock;

/** A receipt or adjustment was booked before, with another quantity. */
public class ReferenceTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReferenceTaken(StockMovement booked) {
        super("%s of %s was booked before, with a quantity of %d; use another id for another movement"
                .formatted(booked.reference(), booked.sku(), booked.quantity()));
    }
}
