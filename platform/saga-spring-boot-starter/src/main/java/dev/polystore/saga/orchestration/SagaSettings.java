package dev.polystore.saga.orchestration;

import dev.polystore.saga.execution.Resending;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sagas of this service run.
 *
 * @param timeoutInterval between two looks for commands whose time is up; a timeout is late by half of it on average
 * @param timeoutBatch how many sagas one transaction times out at most
 * @param attempts how often an unanswered command is sent before its saga is parked
 * @param longestTimeout bounds the timeout of a command that is sent again, which doubles each time
 * @param retention how long an ended saga and its log are kept
 * @param cleanupInterval between two looks for those that have been kept long enough
 */
@ConfigurationProperties("polystore.saga")
record SagaSettings(
        @DefaultValue("500ms") Duration timeoutInterval,
        @DefaultValue("100") int timeoutBatch,
        @DefaultValue("10") int attempts,
        @DefaultValue("30m") Duration longestTimeout,
        @DefaultValue("90d") Duration retention,
        @DefaultValue("10m") Duration cleanupInterval) {

    SagaSettings {
        if (!retention.isPositive()) {
            throw new IllegalArgumentException("polystore.saga.retention must be positive, not " + retention);
        }
    }

    Resending resending() {
        return new Resending(attempts, longestTimeout);
    }
}
