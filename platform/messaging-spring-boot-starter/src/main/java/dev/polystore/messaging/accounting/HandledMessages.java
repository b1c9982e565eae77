package dev.polystore.messaging.accounting;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** The inbox of this service as an auditor sees it. */
@FunctionalInterface
public interface HandledMessages {

    /** Those of some messages that took effect here; the inbox lets none do so twice. */
    Set<UUID> among(Collection<UUID> messages);
}
