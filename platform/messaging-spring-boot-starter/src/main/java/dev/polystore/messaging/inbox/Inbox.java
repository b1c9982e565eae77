package dev.polystore.messaging.inbox;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Remembers which messages a consumer has handled, so that each takes effect once however often it is delivered. */
public interface Inbox {

    /**
     * Notes messages as handled, as a part of the current transaction.
     *
     * @return those that had not been noted before
     */
    Set<UUID> accept(String consumer, Collection<UUID> messages);

    /** For consumers that are idempotent by themselves, such as a projection that keeps the newest version. */
    static Inbox none() {
        return (_, messages) -> Set.copyOf(messages);
    }
}
