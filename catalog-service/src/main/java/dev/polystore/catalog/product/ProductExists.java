package dev.polystore.catalog.product;

/** The SKU is taken, maybe by a product that is retired. */
public class ProductExists extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProductExists(Sku sku) {
        super("There is a product " + sku + " already");
    }
}
