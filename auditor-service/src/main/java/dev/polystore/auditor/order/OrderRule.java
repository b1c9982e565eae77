package dev.polystore.auditor.order;

import dev.polystore.auditor.audit.Violation;
import java.util.stream.Stream;

/** What must hold for each order. */
@FunctionalInterface
interface OrderRule {

    Stream<Violation> violations(OrderCase order);
}
