package dev.polystore.cart;

/** Where a parcel goes. */
public record Address(String street, String city, String postalCode, String country) {}
