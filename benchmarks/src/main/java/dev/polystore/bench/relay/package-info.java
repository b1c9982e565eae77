/** Measures the way of a message from a commit through a relay to a consumer. */
@NullMarked
package dev.polystore.bench.relay;

import org.jspecify.annotations.NullMarked;
