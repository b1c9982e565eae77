package dev.polystore.analytics.rebuild;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of rebuilds.
 *
 * @param lookInterval how often an instance looks which copy is live
 * @param retireAfter how long the old copy stays after a swap; longer than {@code lookInterval}
 * @param silenceTolerance after how long without a sign of life a rebuild counts as dead
 */
@ConfigurationProperties("analytics.rebuild")
record RebuildProperties(Duration lookInterval, Duration retireAfter, Duration silenceTolerance) {

    RebuildProperties {
        if (retireAfter.compareTo(lookInterval) <= 0) {
            throw new IllegalArgumentException(
                    "analytics.rebuild.retire-after must be longer than analytics.rebuild.look-interval");
        }
    }
}
