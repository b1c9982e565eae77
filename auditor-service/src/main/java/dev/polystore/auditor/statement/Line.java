package dev.polystore.auditor.statement;

/** Some pieces of a product at a price. */
public record Line(String sku, int quantity, Money unitPrice) {

    @Override
    public String toString() {
        return "%d x %s at %s".formatted(quantity, sku, unitPrice);
    }
}
