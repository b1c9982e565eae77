/** The outbox: messages stored in the transaction of the change that they tell of. */
@NullMarked
package dev.polystore.messaging.outbox;

import org.jspecify.annotations.NullMarked;
