package dev.polystore.analytics.event.messaging;

import java.time.Instant;

sealed interface CatalogEvent extends Occurrence {

    record ProductAdded(String sku, String name, String category, long version, Instant occurredAt)
            implements CatalogEvent {}

    record ProductChanged(String sku, String name, String category, long version, Instant occurredAt)
            implements CatalogEvent {}
}
