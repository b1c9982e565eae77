package dev.polystore.auditor.audit;

import dev.polystore.auditor.statement.ServiceAway;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Audits from time to time. */
@Component
class AuditSchedule {

    private static final Logger log = LoggerFactory.getLogger(AuditSchedule.class);

    private final Auditor auditor;
    private final AuditMetrics metrics;

    AuditSchedule(Auditor auditor, AuditMetrics metrics) {
        this.auditor = auditor;
        this.metrics = metrics;
    }

    @Scheduled(initialDelayString = "${auditor.interval}", fixedDelayString = "${auditor.interval}")
    void audit() {
        try {
            auditor.auditWhatIsDue();
        } catch (ServiceAway | KafkaException away) {
            metrics.countFailure();
            log.warn("No audit was possible: {}", away.getMessage());
        }
    }
}
