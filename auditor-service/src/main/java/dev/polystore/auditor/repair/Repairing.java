package dev.polystore.auditor.repair;

import dev.polystore.auditor.audit.Auditor;
import dev.polystore.auditor.audit.Repair;
import dev.polystore.auditor.audit.Violation;
import dev.polystore.auditor.statement.Refused;
import dev.polystore.auditor.statement.ServiceAway;
import dev.polystore.auditor.statement.Services;
import dev.polystore.web.operator.Operator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does what is safe about the violations of the latest audit that are still there. */
@Component
public class Repairing {

    private static final Logger log = LoggerFactory.getLogger(Repairing.class);

    private final Auditor auditor;
    private final Services services;
    private final Clock clock;
    private final List<Done> latest = new CopyOnWriteArrayList<>();

    Repairing(Auditor auditor, Services services, Clock clock) {
        this.auditor = auditor;
        this.services = services;
        this.clock = clock;
    }

    private record Wish(String actor, String reason) {}

    /** What was tried; the services keep a trail of what they did. */
    public synchronized List<Done> repair(Operator operator) {
        var repairs = new LinkedHashMap<Repair, Violation>();
        auditor.remaining()
                .forEach(violation ->
                        violation.safeRepair().ifPresent(repair -> repairs.putIfAbsent(repair, violation)));
        var tried = new ArrayList<Done>();
        for (Map.Entry<Repair, Violation> repair : repairs.entrySet()) {
            tried.add(repair(Task.of(repair.getKey()), repair.getValue(), operator));
        }
        latest.clear();
        latest.addAll(tried);
        return tried;
    }

    private Done repair(Task task, Violation violation, Operator operator) {
        try {
            services.get(task.service()).wish(task.path(), new Wish(operator.actor(), operator.reason()));
            return done(task, violation, operator, true, task.what());
        } catch (Refused | ServiceAway refused) {
            return done(task, violation, operator, false, String.valueOf(refused.getMessage()));
        }
    }

    private Done done(Task task, Violation violation, Operator operator, boolean success, String what) {
        var done = new Done(
                violation.invariant(),
                violation.rows(),
                task.service(),
                what,
                success,
                operator.actor(),
                operator.reason(),
                clock.instant());
        log.warn("Repair: {}", done);
        return done;
    }

    /** What was tried the last time. */
    public List<Done> latest() {
        return List.copyOf(latest);
    }
}
