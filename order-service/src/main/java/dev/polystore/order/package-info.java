/** Takes orders and carries them out, or gives everything back. */
@NullMarked
package dev.polystore.order;

import org.jspecify.annotations.NullMarked;
