/** Orders as they stand now, with all that happened to them. */
@NullMarked
package dev.polystore.analytics.order;

import org.jspecify.annotations.NullMarked;
