/** Where the time of an order goes, hop by hop, read from the messages afterwards. */
@NullMarked
package dev.polystore.bench.hop;

import org.jspecify.annotations.NullMarked;
