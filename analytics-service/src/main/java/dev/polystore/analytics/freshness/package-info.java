/** How far behind the other services this read model is. */
@NullMarked
package dev.polystore.analytics.freshness;

import org.jspecify.annotations.NullMarked;
