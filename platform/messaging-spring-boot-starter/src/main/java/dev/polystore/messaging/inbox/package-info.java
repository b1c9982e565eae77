/** The inbox: what has been handled, remembered in the transaction of its effect. */
@NullMarked
package dev.polystore.messaging.inbox;

import org.jspecify.annotations.NullMarked;
