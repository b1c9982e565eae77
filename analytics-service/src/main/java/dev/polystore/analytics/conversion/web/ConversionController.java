package dev.polystore.analytics.conversion.web;

import dev.polystore.analytics.conversion.Conversion;
import dev.polystore.analytics.conversion.ConversionReport;
import dev.polystore.analytics.question.Periods;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v{version}/reports/conversion", version = "1")
class ConversionController {

    private final ConversionReport report;
    private final Periods periods;

    ConversionController(ConversionReport report, Periods periods) {
        this.report = report;
        this.periods = periods;
    }

    @GetMapping
    Conversion conversion(@RequestParam @Nullable Instant from, @RequestParam @Nullable Instant to) {
        return report.over(periods.of(from, to, Duration.ofDays(30)));
    }
}
