/** Who does something by hand, and why. */
@NullMarked
package dev.polystore.web.operator;

import org.jspecify.annotations.NullMarked;
