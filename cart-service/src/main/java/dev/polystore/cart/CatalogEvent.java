package dev.polystore.cart;

/** What the catalog tells of a product, as far as a cart needs it. */
sealed interface CatalogEvent {

    record ProductAdded(String sku, String name, Money price, int version) implements CatalogEvent {}

    record ProductChanged(String sku, String name, int version) implements CatalogEvent {}

    record PriceChanged(String sku, Money price, int version) implements CatalogEvent {}

    record ProductRetired(String sku, int version) implements CatalogEvent {}
}
