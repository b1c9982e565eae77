package dev.polystore.payment.payment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All payments, by order. */
public interface Payments extends Repository<Payment, UUID> {

    /** One statement needs no transaction around it, which takes another round trip. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<Payment> findById(UUID orderId);

    /** The newest orders' payments first; order ids sort by time. */
    @Query("""
            select * from payment
            where :before::uuid is null or order_id < :before
            order by order_id desc limit :size
            """)
    List<Payment> page(@Nullable UUID before, int size);

    /** Those whose last request the provider has not answered. */
    @Query("select count(*) from payment where in_doubt is not null")
    long countInDoubt();
}
