/** Asks Kafka how much there is still to take in. */
@NullMarked
package dev.polystore.analytics.freshness.gateway;

import org.jspecify.annotations.NullMarked;
