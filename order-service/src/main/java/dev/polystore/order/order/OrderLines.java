package dev.polystore.order.order;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.polystore.order.pricing.Money;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The lines of an order: at least one, each product once, never changed. */
public record OrderLines(@JsonValue List<OrderLine> lines) implements Iterable<OrderLine> {

    @JsonCreator(mode = Mode.DELEGATING)
    public OrderLines {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("An order needs a line");
        }
        if (lines.stream().map(OrderLine::sku).distinct().count() < lines.size()) {
            throw new IllegalArgumentException("A product may stand in one line only");
        }
    }

    Money total() {
        return lines.stream().map(OrderLine::price).reduce(Money::plus).orElseThrow();
    }

    Map<String, Money> prices() {
        return lines.stream().collect(toMap(OrderLine::sku, OrderLine::unitPrice));
    }

    @Override
    public Iterator<OrderLine> iterator() {
        return lines.iterator();
    }
}
