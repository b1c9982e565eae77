/** One run: load, the book of what became of each order, and what was counted. */
@NullMarked
package dev.polystore.bench.run;

import org.jspecify.annotations.NullMarked;
