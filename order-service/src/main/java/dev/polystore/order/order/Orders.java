package dev.polystore.order.order;

import dev.polystore.messaging.bulk.WriteBehind;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All orders. A transaction reads each order once, and what it has changed is written all at once just before it commits:
 * so a poll of a hundred replies costs as many statements as one reply.
 */
@Repository
@Transactional
public class Orders {

    private final OrderRows rows;
    private final OrdersAtHand atHand;
    private final WriteBehind<Order> placed;
    private final WriteBehind<Order> changed;

    Orders(OrderRows rows, OrdersAtHand atHand) {
        this.rows = rows;
        this.atHand = atHand;
        placed = new WriteBehind<>(rows::insert);
        changed = new WriteBehind<>(rows::update);
    }

    public Optional<Order> find(UUID id) {
        return atHand.find(id);
    }

    /** @throws UnknownOrder if there is none */
    public Order get(UUID id) {
        return find(id).orElseThrow(() -> new UnknownOrder(id));
    }

    /** The same, and the order then stands still until the end of the transaction. */
    Order hold(UUID id) {
        rows.lock(id);
        return get(id);
    }

    /** Has the first order that is read bring these with it. */
    public void readAhead(Collection<UUID> ids) {
        atHand.expect(ids);
    }

    boolean exists(UUID id) {
        return atHand.has(id) || rows.exist(id);
    }

    /**
     * Stores an order with the commit of the transaction, which fails with an
     * {@link org.springframework.dao.OptimisticLockingFailureException} if somebody else has changed it meanwhile.
     */
    Order save(Order order) {
        if (atHand.willWrite(order)) {
            (order.isStored() ? changed : placed).add(order);
        }
        return order;
    }
}
