/** Puts messaging together from what a service has: its database, its handlers, its message types. */
@NullMarked
package dev.polystore.messaging.autoconfigure;

import org.jspecify.annotations.NullMarked;
