package dev.polystore.order.pricing;

/**
 * What the price list says to one product and the price that a customer has seen.
 *
 * @param name the product's name, or its SKU while it is unknown
 * @param sure false as long as news from the catalog that are still under way could change the answer
 */
record QuotedLine(String sku, String name, Answer answer, boolean sure) {

    enum Answer {
        VALID,
        PRICE_CHANGED,
        UNKNOWN_PRODUCT
    }

    boolean is(Answer answer) {
        return this.answer == answer;
    }
}
