/** Keeps every event that came in; the views are fed from it. */
@NullMarked
package dev.polystore.analytics.event;

import org.jspecify.annotations.NullMarked;
