/** Lets customers watch how their orders come along. */
@NullMarked
package dev.polystore.order.live;

import org.jspecify.annotations.NullMarked;
