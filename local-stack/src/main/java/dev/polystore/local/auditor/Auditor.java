package dev.polystore.local.auditor;

import dev.polystore.local.shop.Api;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** Has the whole shop audited. */
public record Auditor(Api api) {

    private static final long BETWEEN_AUDITS = Duration.ofMillis(500).toNanos();

    private record Repairs(List<Repair> repairs) {}

    /** Audits all that is older than some time; what is younger may be on its way. */
    public AuditReport audit(Duration settlingTime) {
        var answer = api.post("/v1/audits", Map.of("settlingTime", settlingTime.toString()));
        return JsonMapper.shared().treeToValue(answer.expect(200).body(), AuditReport.class);
    }

    /** Audits until all is well and nothing is under way, or until the patience is over; then it tells what it saw last. */
    public AuditReport conclude(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        var report = audit(Duration.ZERO);
        while (!report.isAtRest() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_AUDITS);
            report = audit(Duration.ZERO);
        }
        return report;
    }

    /**
     * Has repaired what is safe to repair of the violations of the latest audit.
     *
     * @param decision names {@code actor} and {@code reason}
     */
    public List<Repair> repair(Map<String, ?> decision) {
        var answer = api.post("/v1/audits/latest/repairs", decision);
        return JsonMapper.shared()
                .treeToValue(answer.expect(200).body(), Repairs.class)
                .repairs();
    }
}
