/** The outbox, a stream of Redis, and what carries it to Kafka. */
@NullMarked
package dev.polystore.cart.relay;

import org.jspecify.annotations.NullMarked;
