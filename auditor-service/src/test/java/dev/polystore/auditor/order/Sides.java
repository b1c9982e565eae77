package dev.polystore.auditor.order;

import dev.polystore.auditor.statement.Charge;
import dev.polystore.auditor.statement.Checkout;
import dev.polystore.auditor.statement.Line;
import dev.polystore.auditor.statement.Money;
import dev.polystore.auditor.statement.Order;
import dev.polystore.auditor.statement.Order.Saga;
import dev.polystore.auditor.statement.OrderView;
import dev.polystore.auditor.statement.Payment;
import dev.polystore.auditor.statement.Payment.Entry;
import dev.polystore.auditor.statement.Payment.Posting;
import dev.polystore.auditor.statement.Reservation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All sides of an order that tell the same story, to be changed one at a time. */
record Sides(
        @Nullable Order order,
        @Nullable Payment payment,
        @Nullable Charge charge,
        @Nullable Reservation reservation,
        @Nullable Checkout checkout,
        @Nullable OrderView view) {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Instant LATER = NOON.plusSeconds(60);
    static final UUID ID = UUID.fromString("019aaa00-0000-7000-8000-000000000001");
    static final UUID SAGA = UUID.fromString("019aaa00-0000-7000-8000-000000000002");
    static final UUID CART = UUID.fromString("019aaa00-0000-7000-8000-000000000003");
    static final UUID CUSTOMER = UUID.fromString("019aaa00-0000-7000-8000-000000000004");
    static final UUID SHIPMENT = UUID.fromString("019aaa00-0000-7000-8000-000000000005");
    static final Money TOTAL = new Money(200, "EUR");
    static final List<Line> LINES = List.of(new Line("LENS", 2, new Money(100, "EUR")));

    static Sides confirmed() {
        return new Sides(
                order(Order.Status.CONFIRMED, saga("place-order", "COMPLETED")),
                payment("CAPTURED", posting("CAPTURE", "provider-clearing", 200, "revenue", -200)),
                new Charge(ID.toString(), TOTAL, NOON, null),
                reservation(Reservation.Status.COMMITTED, Map.of("LENS", 2L)),
                new Checkout(ID, CART, ID, CUSTOMER, TOTAL, LINES),
                view("CONFIRMED", "CAPTURED"));
    }

    static Sides rejected() {
        return new Sides(
                order(Order.Status.REJECTED, saga("place-order", "COMPENSATED")),
                payment("VOIDED"),
                null,
                reservation(Reservation.Status.RELEASED, Map.of()),
                new Checkout(ID, CART, ID, CUSTOMER, TOTAL, LINES),
                view("REJECTED", "VOIDED"));
    }

    static Sides cancelled() {
        return new Sides(
                order(Order.Status.CANCELLED, saga("place-order", "COMPLETED"), saga("cancel-order", "COMPLETED")),
                payment(
                        "REFUNDED",
                        posting("CAPTURE", "provider-clearing", 200, "revenue", -200),
                        posting("REFUND", "refunds", 200, "provider-clearing", -200)),
                new Charge(ID.toString(), TOTAL, NOON, LATER),
                reservation(Reservation.Status.RETURNED, Map.of()),
                new Checkout(ID, CART, ID, CUSTOMER, TOTAL, LINES),
                view("CANCELLED", "REFUNDED"));
    }

    static Order order(Order.Status status, Saga... sagas) {
        return new Order(ID, CUSTOMER, CART, status, TOTAL, LINES, SHIPMENT, NOON, NOON, List.of(sagas));
    }

    static Saga saga(String name, String status) {
        return new Saga(SAGA, name, status, NOON);
    }

    static Payment payment(String status, Posting... postings) {
        return new Payment(ID, status, TOTAL, NOON, List.of(postings));
    }

    static Posting posting(String kind, String debit, long debited, String credit, long credited) {
        return new Posting(
                UUID.randomUUID(),
                kind,
                NOON,
                List.of(new Entry(debit, new Money(debited, "EUR")), new Entry(credit, new Money(credited, "EUR"))));
    }

    static Reservation reservation(Reservation.Status status, Map<String, Long> shipped) {
        return new Reservation(ID, status, NOON, Map.of("LENS", 2L), shipped, SHIPMENT);
    }

    static OrderView view(String status, String payment) {
        return new OrderView(ID, status, CUSTOMER, CART, TOTAL, LINES, payment);
    }

    Sides with(@Nullable Order other) {
        return new Sides(other, payment, charge, reservation, checkout, view);
    }

    Sides with(@Nullable Payment other) {
        return new Sides(order, other, charge, reservation, checkout, view);
    }

    Sides with(@Nullable Charge other) {
        return new Sides(order, payment, other, reservation, checkout, view);
    }

    Sides with(@Nullable Reservation other) {
        return new Sides(order, payment, charge, other, checkout, view);
    }

    Sides with(@Nullable Checkout other) {
        return new Sides(order, payment, charge, reservation, other, view);
    }

    Sides with(@Nullable OrderView other) {
        return new Sides(order, payment, charge, reservation, checkout, other);
    }

    /** As an audit sees it for which everything is old enough. */
    OrderCase seen() {
        return seen(LATER);
    }

    OrderCase seen(Instant settledBefore) {
        return new OrderCase(ID, order, payment, charge, reservation, checkout, view, settledBefore);
    }
}
