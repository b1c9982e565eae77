/** The commands of sagas, and the replies to them. */
@NullMarked
package dev.polystore.inventory.fulfilment.messaging;

import org.jspecify.annotations.NullMarked;
