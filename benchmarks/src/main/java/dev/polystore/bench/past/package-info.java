/** Gives the shop a past: what its databases hold after a long time, put there in minutes. */
@NullMarked
package dev.polystore.bench.past;

import org.jspecify.annotations.NullMarked;
