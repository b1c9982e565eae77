package dev.polystore.auditor.audit.web;

import static java.util.Objects.requireNonNullElse;

import dev.polystore.auditor.audit.Auditor;
import dev.polystore.auditor.audit.Calm;
import dev.polystore.auditor.audit.Report;
import dev.polystore.auditor.audit.Scope;
import dev.polystore.web.Problems;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes audits at once, and shows the latest. */
@RestController
@RequestMapping(path = "/{version}/audits", version = "v1")
class AuditController {

    private final Auditor auditor;
    private final Calm calm;

    AuditController(Auditor auditor, Calm calm) {
        this.auditor = auditor;
        this.calm = calm;
    }

    /**
     * Which audit is wished for.
     *
     * @param scope all there is, unless said
     * @param changedSince only what was changed at this moment or later, instead of all there is
     * @param settlingTime how old something must be to be judged, unless the scope is what is due
     * @param patience how long to wait first, for what is under way to end
     */
    record Wish(
            Scope.@Nullable Kind scope,
            @Nullable Instant changedSince,
            @Nullable Duration settlingTime,
            @Nullable Duration patience) {

        static final Wish NONE = new Wish(null, null, null, null);
    }

    @PostMapping
    Report audit(@RequestBody(required = false) @Nullable Wish body) {
        var wish = requireNonNullElse(body, Wish.NONE);
        if (wish.patience() != null) {
            calm.await(wish.patience());
        }
        if (wish.changedSince() == null && wish.scope() == Scope.Kind.RECENT) {
            return auditor.auditWhatIsDue();
        }
        var settlingTime = requireNonNullElse(wish.settlingTime(), auditor.usualSettlingTime());
        return wish.changedSince() == null
                ? auditor.auditAll(settlingTime)
                : auditor.auditSince(wish.changedSince(), settlingTime);
    }

    @GetMapping("/latest")
    Report latest() {
        return auditor.latest().orElseThrow(NoAuditYet::new);
    }

    @ExceptionHandler
    ProblemDetail handle(NoAuditYet e) {
        return Problems.of(HttpStatus.NOT_FOUND, "no-audit-yet", e);
    }

    static final class NoAuditYet extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoAuditYet() {
            super("No audit has been made since this service was started; POST /v1/audits makes one");
        }
    }
}
