/** Copies of the read model: one answers, another may be under construction beside it. */
@NullMarked
package dev.polystore.analytics.copy;

import org.jspecify.annotations.NullMarked;
