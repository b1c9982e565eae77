package dev.polystore.order.order;

/**
 * Where a parcel goes.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Address(String street, String city, String postalCode, String country) {}
