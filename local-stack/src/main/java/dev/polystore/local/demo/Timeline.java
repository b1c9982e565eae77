package dev.polystore.local.demo;

import dev.polystore.local.shop.Shop;

/** x */
public record Timeline(String text) {

    public static Timeline of(String orderId, Shop shop) {
        return new Timeline(orderId + shop);
    }
}
