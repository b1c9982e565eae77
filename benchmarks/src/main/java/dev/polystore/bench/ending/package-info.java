/** How orders end, as Kafka tells. */
@NullMarked
package dev.polystore.bench.ending;

import org.jspecify.annotations.NullMarked;
