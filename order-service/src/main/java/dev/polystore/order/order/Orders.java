package dev.polystore.order.order;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;

/** All orders. */
public interface Orders extends Repository<Order, UUID> {

    Order save(Order order);

    Optional<Order> findById(UUID id);

    boolean existsById(UUID id);

    /** Finds an order that then stands still until the end of the transaction. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Order> findWithLockById(UUID id);
}
