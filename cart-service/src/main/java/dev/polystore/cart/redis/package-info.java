/** The service's Redis: its connections, its scripts and its health. */
@NullMarked
package dev.polystore.cart.redis;

import org.jspecify.annotations.NullMarked;
