/** All that is done to the shop, in order: stock, bare loops, warm-up, load, audit. */
@NullMarked
package dev.polystore.bench.campaign;

import org.jspecify.annotations.NullMarked;
