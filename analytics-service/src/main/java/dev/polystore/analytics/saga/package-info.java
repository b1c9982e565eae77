/** How sagas end, and how long they take. */
@NullMarked
package dev.polystore.analytics.saga;

import org.jspecify.annotations.NullMarked;
