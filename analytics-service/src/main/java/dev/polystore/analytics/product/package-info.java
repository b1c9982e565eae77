/** Which products sell best. */
@NullMarked
package dev.polystore.analytics.product;

import org.jspecify.annotations.NullMarked;
