/** Captures the outbox of a PostgreSQL database through a logical replication slot. */
@NullMarked
package dev.polystore.messaging.relay.postgres;

import org.jspecify.annotations.NullMarked;
