package dev.polystore.local.auditor;

import dev.polystore.local.shop.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Has the whole shop audited. */
public record Auditor(Api api) {

    private record Repairs(List<Repair> repairs) {}

    /** Audits all that is older than some time; what is younger may be on its way. */
    public AuditReport audit(Duration settlingTime) {
        return audit(Map.of("settlingTime", settlingTime));
    }

    /**
     * Audits everything when all sagas have ended, and again until all is well and nothing is under way, or until the
     * patience is over; then it tells what it saw last.
     */
    public AuditReport conclude(Duration patience) {
        return conclude(Map.of(), patience);
    }

    /** The same for what was changed at a moment or later; it takes no longer in a shop that has many older orders. */
    public AuditReport conclude(Instant changedSince, Duration patience) {
        return conclude(Map.of("changedSince", changedSince), patience);
    }

    private AuditReport conclude(Map<String, ?> scope, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        AuditReport report;
        do {
            var wish = new HashMap<String, Object>(scope);
            wish.put("settlingTime", Duration.ZERO);
            wish.put("patience", Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            report = audit(wish);
        } while (!report.isAtRest() && System.nanoTime() < deadline);
        return report;
    }

    private AuditReport audit(Map<String, ?> wish) {
        var answer = api.post("/v1/audits", wish);
        return JsonMapper.shared().treeToValue(answer.expect(200).body(), AuditReport.class);
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
