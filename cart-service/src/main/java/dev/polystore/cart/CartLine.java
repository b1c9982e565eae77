package dev.polystore.cart;

/**
 * Some pieces of a product.
 *
 * @param unitPrice the product's price now, or when the cart was checked out
 * @param priceWhenPutIn what it was when the customer put the line in
 * @param retired whether the product can no longer be bought
 */
public record CartLine(String sku, String name, int quantity, Money unitPrice, Money priceWhenPutIn, boolean retired) {

    public Money total() {
        return unitPrice.times(quantity);
    }

    public boolean priceChanged() {
        return !unitPrice.equals(priceWhenPutIn);
    }
}
