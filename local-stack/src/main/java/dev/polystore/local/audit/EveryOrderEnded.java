package dev.polystore.local.audit;

import java.util.stream.Stream;

/** Nobody waits for an order, and no saga is under way or parked. */
final class EveryOrderEnded implements Check {

    @Override
    public String claim() {
        return "every order and every saga has ended";
    }

    @Override
    public Stream<String> differences(Records records) {
        var orders = records.orders().values().stream()
                .filter(order -> !order.ended())
                .map(order -> "order %s is %s".formatted(order.orderId(), order.status()));
        var sagas = records.sagas().stream()
                .filter(saga -> !saga.ended())
                .map(saga -> "saga %s (%s) is %s".formatted(saga.id(), saga.name(), saga.status()));
        return Stream.concat(orders, sagas);
    }
}
