package dev.polystore.order.order;

import static dev.polystore.order.order.OrderStatus.CANCELLED;
import static dev.polystore.order.order.OrderStatus.CANCELLING;
import static dev.polystore.order.order.OrderStatus.CONFIRMED;
import static dev.polystore.order.order.OrderStatus.PENDING;
import static dev.polystore.order.order.OrderStatus.REJECTED;
import static java.util.Objects.requireNonNull;
import static org.springframework.data.relational.core.mapping.Embedded.OnEmpty.USE_EMPTY;
import static org.springframework.data.relational.core.mapping.Embedded.OnEmpty.USE_NULL;

import dev.polystore.order.order.OrderChange.Kind;
import dev.polystore.order.order.OrderEvent.OrderCancelled;
import dev.polystore.order.order.OrderEvent.OrderConfirmed;
import dev.polystore.order.order.OrderEvent.OrderPlaced;
import dev.polystore.order.order.OrderEvent.OrderRejected;
import dev.polystore.order.pricing.Money;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An order of a customer.
 *
 * <p>It is placed pending, and pending is a lock: until its saga has confirmed or rejected it, nothing else may move it
 * on; a customer who wants to cancel can only leave a wish. Every verb guards itself and is written to the history; save
 * the order after each.
 */
@Table("orders")
public class Order {

    @Id
    private final UUID id;

    @Embedded(onEmpty = USE_EMPTY)
    private final Purchase purchase;

    private OrderStatus status = PENDING;
    private OrderHistory history = OrderHistory.EMPTY;
    private boolean cancellationRequested;

    @Embedded(onEmpty = USE_NULL, prefix = "rejection_")
    private @Nullable Rejection rejection;

    @Embedded(onEmpty = USE_NULL)
    private @Nullable Shipment shipment;

    /** The version that is stored; 0 while none is. */
    @Column("version")
    private long storedVersion;

    Order(UUID id, Purchase purchase) {
        this.id = id;
        this.purchase = purchase;
    }

    static Order place(UUID id, Purchase purchase, Instant at) {
        var order = new Order(id, purchase);
        order.change(Kind.PLACED, PENDING, at);
        return order;
    }

    void confirm(Instant at) {
        require(Kind.CONFIRMED, PENDING);
        change(Kind.CONFIRMED, CONFIRMED, at);
    }

    void reject(Rejection rejection, Instant at) {
        require(Kind.REJECTED, PENDING);
        this.rejection = rejection;
        change(Kind.REJECTED, REJECTED, at);
    }

    void shipmentArranged(Shipment shipment, Instant at) {
        require(Kind.SHIPMENT_ARRANGED, CONFIRMED);
        this.shipment = shipment;
        change(Kind.SHIPMENT_ARRANGED, CONFIRMED, at);
    }

    /** Leaves the wish to cancel at an order that is still being placed. */
    void requestCancellation(Instant at) {
        require(Kind.CANCELLATION_REQUESTED, PENDING, CONFIRMED);
        cancellationRequested = true;
        change(Kind.CANCELLATION_REQUESTED, status, at);
    }

    void beginCancellation(Instant at) {
        require(Kind.CANCELLATION_BEGUN, CONFIRMED);
        cancellationRequested = true;
        change(Kind.CANCELLATION_BEGUN, CANCELLING, at);
    }

    /** Stays confirmed, as the goods have left already. */
    void resume(Instant at) {
        require(Kind.CANCELLATION_REFUSED, CANCELLING);
        cancellationRequested = false;
        change(Kind.CANCELLATION_REFUSED, CONFIRMED, at);
    }

    void cancel(Instant at) {
        require(Kind.CANCELLED, CANCELLING);
        change(Kind.CANCELLED, CANCELLED, at);
    }

    private void require(Kind kind, OrderStatus first, OrderStatus... others) {
        Set<OrderStatus> allowed = EnumSet.of(first, others);
        if (!allowed.contains(status)) {
            throw new IllegalOrderTransition(id, status, kind);
        }
    }

    private void change(Kind kind, OrderStatus status, Instant at) {
        this.status = status;
        this.history = history.with(new OrderChange(version() + 1, kind, status, at));
    }

    OrderPlaced placed() {
        return new OrderPlaced(
                id, purchase.customerId(), purchase.cartId(), purchase.lines(), total(), version(), lastChanged());
    }

    OrderConfirmed confirmed() {
        return new OrderConfirmed(id, version(), lastChanged());
    }

    OrderRejected rejected() {
        var why = requireNonNull(rejection);
        return new OrderRejected(id, why.reason(), why.detail(), version(), lastChanged());
    }

    OrderCancelled cancelled() {
        return new OrderCancelled(id, version(), lastChanged());
    }

    private Instant lastChanged() {
        return history.last().at();
    }

    public UUID id() {
        return id;
    }

    public Purchase purchase() {
        return purchase;
    }

    public Money total() {
        return purchase.total();
    }

    public OrderStatus status() {
        return status;
    }

    public OrderHistory history() {
        return history;
    }

    public Instant placedAt() {
        return history.changes().getFirst().at();
    }

    public boolean isCancellationRequested() {
        return cancellationRequested;
    }

    public @Nullable Rejection rejection() {
        return rejection;
    }

    public @Nullable Shipment shipment() {
        return shipment;
    }

    /** Counts its changes. */
    public long version() {
        return history.version();
    }

    long storedVersion() {
        return storedVersion;
    }

    boolean isStored() {
        return storedVersion > 0;
    }

    void stored() {
        storedVersion = version();
    }
}
