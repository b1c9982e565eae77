package dev.polystore.payment.payment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.polystore.payment.ledger.Money;
import dev.polystore.payment.payment.Operation;
import dev.polystore.payment.payment.Payment;
import dev.polystore.payment.payment.PaymentStatus;
import dev.polystore.payment.payment.Payments;
import dev.polystore.web.Problems;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows payments; they change by command only. */
@RestController
@RequestMapping(path = "/{version}/payments", version = "v1")
class PaymentController {

    private final Payments payments;

    PaymentController(Payments payments) {
        this.payments = payments;
    }

    /**
     * A payment as shown.
     *
     * @param reason why it was declined
     * @param inDoubt what the provider was asked last and has not answered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PaymentView(
            UUID orderId,
            PaymentStatus status,
            @Nullable Money amount,
            @Nullable String reason,
            @Nullable Operation inDoubt,
            Instant createdAt,
            Instant changedAt) {

        static PaymentView of(Payment payment) {
            return new PaymentView(
                    payment.orderId(),
                    payment.status(),
                    payment.amount().orElse(null),
                    payment.reason().orElse(null),
                    payment.inDoubt().orElse(null),
                    payment.createdAt(),
                    payment.changedAt());
        }
    }

    record Page(List<PaymentView> items, @Nullable UUID before) {}

    @GetMapping("/{orderId}")
    PaymentView get(@PathVariable UUID orderId) {
        return payments.findById(orderId).map(PaymentView::of).orElseThrow(() -> new UnknownPayment(orderId));
    }

    /** Newest orders first; {@code before} of one page asks for the next. */
    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        var items = payments.page(before, size).stream().map(PaymentView::of).toList();
        return new Page(items, items.size() < size ? null : items.getLast().orderId());
    }

    @ExceptionHandler
    ProblemDetail handle(UnknownPayment e) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown-payment", e);
    }

    static final class UnknownPayment extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownPayment(UUID orderId) {
            super("No payment was asked for order %s (yet)".formatted(orderId));
        }
    }
}
