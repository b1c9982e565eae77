/** Customers who come when they come, whether or not those before them were served. */
@NullMarked
package dev.polystore.bench.load;

import org.jspecify.annotations.NullMarked;
