package dev.polystore.auditor.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How audits are made.
 *
 * @param interval between two of them
 * @param fullEvery how often one looks at everything, and not just at what has changed
 * @param settlingTime how old something must be to be judged
 * @param longestDeadline after this an order has ended, or its saga is parked
 * @param looks how often something must be seen to be a violation
 * @param slice how many rows are compared at once
 */
@ConfigurationProperties("auditor")
public record AuditSettings(
        Duration interval,
        Duration fullEvery,
        Duration settlingTime,
        Duration longestDeadline,
        int looks,
        Duration betweenLooks,
        int slice) {}
