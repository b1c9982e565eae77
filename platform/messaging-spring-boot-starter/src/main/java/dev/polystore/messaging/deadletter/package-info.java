/** Dead letters in the hands of an operator: seen, replayed in the order of their key, or discarded. */
@NullMarked
package dev.polystore.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
