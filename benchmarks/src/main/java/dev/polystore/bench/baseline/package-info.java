/** What the same servers do in a bare loop, to measure the shop against. */
@NullMarked
package dev.polystore.bench.baseline;

import org.jspecify.annotations.NullMarked;
