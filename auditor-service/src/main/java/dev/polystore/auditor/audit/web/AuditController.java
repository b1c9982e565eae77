package dev.polystore.auditor.audit.web;

import dev.polystore.auditor.audit.Auditor;
import dev.polystore.auditor.audit.Report;
import dev.polystore.auditor.audit.Scope;
import dev.polystore.web.Problems;
import java.time.Duration;
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

    AuditController(Auditor auditor) {
        this.auditor = auditor;
    }

    /**
     * Which audit is wished for.
     *
     * @param scope all there is, unless said
     * @param settlingTime how old something must be to be judged by a full audit
     */
    record Wish(Scope.@Nullable Kind scope, @Nullable Duration settlingTime) {}

    @PostMapping
    Report audit(@RequestBody(required = false) @Nullable Wish wish) {
        if (wish != null && wish.scope() == Scope.Kind.RECENT) {
            return auditor.auditWhatIsDue();
        }
        var settlingTime = wish == null ? null : wish.settlingTime();
        return auditor.auditAll(settlingTime == null ? auditor.usualSettlingTime() : settlingTime);
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
