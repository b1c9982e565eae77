/** Whether two copies of the read model say the same, and where they do not. */
@NullMarked
package dev.polystore.analytics.comparison;

import org.jspecify.annotations.NullMarked;
