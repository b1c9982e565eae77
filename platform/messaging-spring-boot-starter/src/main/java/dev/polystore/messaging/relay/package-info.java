/** Carries committed messages from an outbox to Kafka. */
@NullMarked
package dev.polystore.messaging.relay;

import org.jspecify.annotations.NullMarked;
