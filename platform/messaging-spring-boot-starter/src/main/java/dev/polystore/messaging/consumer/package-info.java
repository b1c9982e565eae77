/** Takes messages from Kafka to the methods that handle them, a poll in one transaction. */
@NullMarked
package dev.polystore.messaging.consumer;

import org.jspecify.annotations.NullMarked;
