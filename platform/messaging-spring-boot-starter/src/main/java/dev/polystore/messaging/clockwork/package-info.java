/** Does what has to be done from time to time. */
@NullMarked
package dev.polystore.messaging.clockwork;

import org.jspecify.annotations.NullMarked;
