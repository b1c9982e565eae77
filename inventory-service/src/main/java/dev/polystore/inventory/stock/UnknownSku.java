package dev.polystore.inventory.stock;

/** No such product was ever added to the catalog or received. */
public class UnknownSku extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownSku(String sku) {
        super("Nothing is known of %s: it was neither added to the catalog nor received".formatted(sku));
    }
}
