/** The highest rate that can be sustained. */
@NullMarked
package dev.polystore.bench.search;

import org.jspecify.annotations.NullMarked;
