package dev.polystore.analytics.event.messaging;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Something that happened somewhere in the shop. */
sealed interface Occurrence permits CartEvent, CatalogEvent, InventoryEvent, OrderEvent, PaymentEvent {

    /** The records of all services. */
    Set<Class<?>> ALL = Arrays.stream(Occurrence.class.getPermittedSubclasses())
            .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
            .collect(Collectors.toUnmodifiableSet());

    Instant occurredAt();
}
