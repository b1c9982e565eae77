package dev.polystore.analytics.product.web;

import dev.polystore.analytics.product.TopProducts;
import dev.polystore.analytics.product.TopProductsReport;
import dev.polystore.analytics.question.BadParameter;
import dev.polystore.analytics.question.Periods;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v{version}/reports/top-products", version = "1")
class TopProductsController {

    private static final int MOST = 100;

    private final TopProductsReport report;
    private final Periods periods;

    TopProductsController(TopProductsReport report, Periods periods) {
        this.report = report;
        this.periods = periods;
    }

    @GetMapping
    TopProducts topProducts(
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam(defaultValue = "10") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadParameter("limit", "%d is not between 1 and %d".formatted(limit, MOST));
        }
        return report.over(periods.of(from, to, Duration.ofDays(30)), limit);
    }
}
