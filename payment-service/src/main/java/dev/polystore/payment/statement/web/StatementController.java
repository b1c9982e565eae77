package dev.polystore.payment.statement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.polystore.payment.statement.PaymentStatement;
import dev.polystore.payment.statement.PaymentStatements;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells an auditor what this service has on record. */
@RestController
@RequestMapping(path = "/{version}/statements", version = "v1")
class StatementController {

    private static final String FIRST_ID = "00000000-0000-0000-0000-000000000000";
    private static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    private final PaymentStatements payments;

    StatementController(PaymentStatements payments) {
        this.payments = payments;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<PaymentStatement> items, @Nullable UUID next) {}

    /** Newest orders first; {@code next} of one page is {@code before} of the next. */
    @GetMapping("/payments")
    Page payments(
            @RequestParam(defaultValue = FIRST_ID) UUID from,
            @RequestParam(defaultValue = LAST_ID) UUID before,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int size) {
        var found = payments.list(from, before, size + 1);
        var items = found.stream().limit(size).toList();
        return new Page(items, found.size() > size ? items.getLast().orderId() : null);
    }
}
