package dev.polystore.catalog.product;

/** The product has changed since the caller looked at it. */
public class StaleProduct extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleProduct(Product current) {
        super("Product %s is not as you saw it: its ETag is now \"%d\"".formatted(current.sku(), current.version()));
    }
}
