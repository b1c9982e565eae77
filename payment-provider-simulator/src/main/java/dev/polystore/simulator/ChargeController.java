package dev.polystore.simulator;

import dev.polystore.simulator.Charges.Sum;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was charged, for reconciliation. */
@RestController
class ChargeController {

    private final Charges charges;

    ChargeController(Charges charges) {
        this.charges = charges;
    }

    record Page(List<Charge> items, int page, int size, int total) {}

    record Summary(int charges, int refunds, List<Money> charged, List<Money> refunded) {}

    @GetMapping("/charges")
    Page charges(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "100") int size) {
        var from = Math.max(page, 0);
        var limit = Math.clamp(size, 1, 1000);
        return new Page(charges.all((long) from * limit, limit), from, limit, charges.count());
    }

    record Statement(List<Charge> items, @Nullable String next) {}

    /** For merchants whose references sort by time; {@code next} of one page is {@code before} of the next. */
    @GetMapping("/charges/by-reference")
    Statement byReference(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "~") String before,
            @RequestParam(defaultValue = "100") int size) {
        var limit = Math.clamp(size, 1, 1000);
        var found = charges.between(from, before, limit + 1);
        var items = found.stream().limit(limit).toList();
        return new Statement(items, found.size() > limit ? items.getLast().reference() : null);
    }

    @GetMapping("/charges/summary")
    Summary summary() {
        var sums = charges.sums();
        return new Summary(
                sums.stream().mapToInt(Sum::charges).sum(),
                sums.stream().mapToInt(Sum::refunds).sum(),
                sums.stream()
                        .map(sum -> new Money(sum.charged(), sum.currency()))
                        .toList(),
                sums.stream()
                        .filter(sum -> sum.refunds() > 0)
                        .map(sum -> new Money(sum.refunded(), sum.currency()))
                        .toList());
    }
}
