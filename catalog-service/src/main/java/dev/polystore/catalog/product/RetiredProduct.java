package dev.polystore.catalog.product;

/** A retired product no longer changes. */
public class RetiredProduct extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RetiredProduct(Sku sku) {
        super("Product " + sku + " is retired and no longer changes");
    }
}
