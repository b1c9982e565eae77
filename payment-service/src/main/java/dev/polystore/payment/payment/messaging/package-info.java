/** The commands that sagas send, in and out of this service's words. */
@NullMarked
package dev.polystore.payment.payment.messaging;

import org.jspecify.annotations.NullMarked;
