/** Products: what they are, what they cost, and each change as an event. */
@NullMarked
package dev.polystore.catalog.product;

import org.jspecify.annotations.NullMarked;
