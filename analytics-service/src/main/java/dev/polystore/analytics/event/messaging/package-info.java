/** Events of the other services, as this one reads them. */
@NullMarked
package dev.polystore.analytics.event.messaging;

import org.jspecify.annotations.NullMarked;
