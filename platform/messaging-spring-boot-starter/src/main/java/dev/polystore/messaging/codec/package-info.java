/** Turns records into messages and back. */
@NullMarked
package dev.polystore.messaging.codec;

import org.jspecify.annotations.NullMarked;
