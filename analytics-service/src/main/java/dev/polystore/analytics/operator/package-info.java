/** Who does something to the read model by hand, and why. */
@NullMarked
package dev.polystore.analytics.operator;

import org.jspecify.annotations.NullMarked;
