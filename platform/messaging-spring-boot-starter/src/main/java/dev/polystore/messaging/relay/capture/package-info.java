/** Makes Debezium hand over what it captured at once, and be quiet while there is nothing. */
@NullMarked
package dev.polystore.messaging.relay.capture;

import org.jspecify.annotations.NullMarked;
