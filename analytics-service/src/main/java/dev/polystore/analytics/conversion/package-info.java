/** How many carts become orders. */
@NullMarked
package dev.polystore.analytics.conversion;

import org.jspecify.annotations.NullMarked;
