package dev.polystore.analytics.saga.web;

import dev.polystore.analytics.question.Periods;
import dev.polystore.analytics.saga.SagaOutcomes;
import dev.polystore.analytics.saga.SagaReport;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v{version}/reports/sagas", version = "1")
class SagaController {

    private final SagaReport report;
    private final Periods periods;

    SagaController(SagaReport report, Periods periods) {
        this.report = report;
        this.periods = periods;
    }

    @GetMapping
    SagaOutcomes sagas(@RequestParam @Nullable Instant from, @RequestParam @Nullable Instant to) {
        return report.over(periods.of(from, to, Duration.ofDays(30)));
    }
}
