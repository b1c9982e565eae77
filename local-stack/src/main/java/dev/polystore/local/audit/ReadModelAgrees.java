package dev.polystore.local.audit;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The read model knows the same orders with the same status and total. */
final class ReadModelAgrees implements Check {

    @Override
    public String claim() {
        return "the read model tells the same as the order service";
    }

    @Override
    public Stream<String> differences(Records records) {
        var written = records.orders();
        var read = records.ordersInReadModel();
        return Stream.concat(written.keySet().stream(), read.keySet().stream())
                .distinct()
                .filter(order -> !Objects.equals(told(written.get(order)), told(read.get(order))))
                .map(order -> "order %s is %s, the read model says %s"
                        .formatted(order, told(written.get(order)), told(read.get(order))));
    }

    private static String told(@Nullable OrderRow order) {
        return order == null ? "unknown" : order.status() + " over " + order.total();
    }
}
