package dev.polystore.messaging.outbox;

/** Removes messages that were relayed long enough ago; never one that was not. */
public interface OutboxCleanup {

    /** @return how many were removed */
    long removeRelayed();
}
