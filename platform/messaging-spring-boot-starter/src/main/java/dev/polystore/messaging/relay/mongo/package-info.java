/** Captures the outbox of a MongoDB database through its change stream. */
@NullMarked
package dev.polystore.messaging.relay.mongo;

import org.jspecify.annotations.NullMarked;
