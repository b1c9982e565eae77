/** Puts load on the running shop and measures what it does with it. */
@NullMarked
package dev.polystore.bench;

import org.jspecify.annotations.NullMarked;
