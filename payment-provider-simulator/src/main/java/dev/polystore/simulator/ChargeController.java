package dev.polystore.simulator;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was charged, for reconciliation. */
@RestController
class ChargeController {

    private final Authorizations authorizations;

    ChargeController(Authorizations authorizations) {
        this.authorizations = authorizations;
    }

    record Page(List<Charge> items, int page, int size, int total) {}

    record Summary(int charges, int refunds, List<Money> charged, List<Money> refunded) {}

    @GetMapping("/charges")
    Page charges(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "100") int size) {
        var from = Math.max(page, 0);
        var limit = Math.clamp(size, 1, 1000);
        var all = authorizations.charges();
        var items = all.stream().skip((long) from * limit).limit(limit).toList();
        return new Page(items, from, limit, all.size());
    }

    record Statement(List<Charge> items, @Nullable String next) {}

    /** For merchants whose references sort by time; {@code next} of one page is {@code before} of the next. */
    @GetMapping("/charges/by-reference")
    Statement byReference(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "~") String before,
            @RequestParam(defaultValue = "100") int size) {
        var limit = Math.clamp(size, 1, 1000);
        var found = authorizations.charges(from, before, limit + 1);
        var items = found.stream().limit(limit).toList();
        return new Statement(items, found.size() > limit ? items.getLast().reference() : null);
    }

    @GetMapping("/charges/summary")
    Summary summary() {
        var all = authorizations.charges();
        var refunded =
                all.stream().filter(charge -> charge.refundedAt() != null).toList();
        return new Summary(all.size(), refunded.size(), sums(all), sums(refunded));
    }

    private static List<Money> sums(List<Charge> charges) {
        return charges.stream()
                .map(Charge::amount)
                .collect(Collectors.groupingBy(Money::currency, Collectors.summingLong(Money::minorUnits)))
                .entrySet()
                .stream()
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .sorted(Comparator.comparing(money -> money.currency().getCurrencyCode()))
                .toList();
    }
}
