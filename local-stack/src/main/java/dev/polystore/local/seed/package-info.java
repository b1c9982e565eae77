/** Fills an empty shop. */
@NullMarked
package dev.polystore.local.seed;

import org.jspecify.annotations.NullMarked;
