package dev.polystore.catalog.product;

/** There is no such product. */
public class UnknownProduct extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownProduct(Sku sku) {
        super("There is no product " + sku);
    }
}
