/** Reaches a running stack from another terminal. */
@NullMarked
package dev.polystore.local.control;

import org.jspecify.annotations.NullMarked;
