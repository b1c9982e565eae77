package dev.polystore.bench.load;

/** What can be bought, at its price in the catalog. */
public record Product(String sku, Price price, boolean retired) {

    public record Price(long minorUnits, String currency) {}
}
