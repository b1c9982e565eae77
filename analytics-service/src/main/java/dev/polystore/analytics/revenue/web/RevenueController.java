package dev.polystore.analytics.revenue.web;

import dev.polystore.analytics.question.Periods;
import dev.polystore.analytics.revenue.Interval;
import dev.polystore.analytics.revenue.Revenue;
import dev.polystore.analytics.revenue.RevenueReport;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v{version}/reports/revenue", version = "1")
class RevenueController {

    private final RevenueReport report;
    private final Periods periods;

    RevenueController(RevenueReport report, Periods periods) {
        this.report = report;
        this.periods = periods;
    }

    @GetMapping
    Revenue revenue(
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam(defaultValue = "hour") Interval interval) {
        return report.over(periods.of(from, to, interval.usualPeriod()), interval);
    }
}
