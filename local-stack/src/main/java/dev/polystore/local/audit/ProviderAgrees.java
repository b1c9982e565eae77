package dev.polystore.local.audit;

import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The payment provider has charged and refunded just what payment-service says. */
final class ProviderAgrees implements Check {

    @Override
    public String claim() {
        return "the payment provider has charged and refunded the same";
    }

    @Override
    public Stream<String> differences(Records records) {
        var here = new TreeMap<String, String>();
        records.payments().values().stream()
                .filter(PaymentRow::charged)
                .forEach(payment -> here.put(payment.orderId(), payment.status() + " " + payment.amount()));
        var there = new TreeMap<String, String>();
        records.charges().forEach((reference, charge) -> there.put(reference, charge.status() + " " + charge.amount()));
        return Stream.concat(here.keySet().stream(), there.keySet().stream())
                .distinct()
                .filter(order -> !Objects.equals(here.get(order), there.get(order)))
                .map(order -> "payment %s is %s here, %s at the provider"
                        .formatted(
                                order, here.getOrDefault(order, "not charged"), there.getOrDefault(order, "unknown")));
    }
}
