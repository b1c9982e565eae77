/** Money taken and given back, over time. */
@NullMarked
package dev.polystore.analytics.revenue;

import org.jspecify.annotations.NullMarked;
