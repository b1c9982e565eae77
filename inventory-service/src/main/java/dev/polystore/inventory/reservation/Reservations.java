package dev.polystore.inventory.reservation;

import dev.polystore.messaging.bulk.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reservations of all orders. */
@Repository
public class Reservations {

    private final JdbcClient jdbc;

    Reservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Reservation> find(UUID orderId) {
        return jdbc.sql(ReservationRow.SELECT + "where order_id = :orderId")
                .param("orderId", orderId)
                .query(new ReservationRow())
                .optional();
    }

    public List<Reservation> lock(Collection<UUID> orderIds) {
        return jdbc.sql(ReservationRow.SELECT + """
                        where order_id = any(:orderIds::uuid[])
                        order by order_id
                        for update of reservation
                        """)
                .param("orderIds", Columns.of(orderIds, id -> id))
                .query(new ReservationRow())
                .list();
    }

    /** Leaves alone what another transaction has in its hands. */
    List<Reservation> lockExpired(Instant now, int atMost) {
        return jdbc.sql(ReservationRow.SELECT + """
                        where status = 'HELD' and expires_at <= :now::timestamptz
                        order by expires_at
                        limit :atMost
                        for update of reservation skip locked
                        """)
                .param("now", now.toString())
                .param("atMost", atMost)
                .query(new ReservationRow())
                .list();
    }

    /**
     * Adds reservations of orders that were not known when this transaction looked.
     *
     * @throws OptimisticLockingFailureException if one is known by now; looking again will find it
     */
    public void add(List<Reservation> reservations) {
        if (reservations.isEmpty()) {
            return;
        }
        int added = jdbc.sql("""
                        insert into reservation (order_id, status, decided_at, since, expires_at)
                        select order_id::uuid, status, decided_at::timestamptz, since::timestamptz, expires_at::timestamptz
                        from unnest(:orderIds, :statuses, :decidedAt, :since, :expiresAt)
                            as added (order_id, status, decided_at, since, expires_at)
                        order by order_id
                        on conflict do nothing
                        """)
                .param("orderIds", Columns.of(reservations, Reservation::orderId))
                .param("statuses", Columns.of(reservations, Reservation::status))
                .param("decidedAt", Columns.of(reservations, Reservation::decidedAt))
                .param("since", Columns.of(reservations, Reservation::since))
                .param("expiresAt", Columns.of(reservations, Reservation::expiresAt))
                .update();
        if (added < reservations.size()) {
            throw new OptimisticLockingFailureException("An order was decided on by another transaction meanwhile");
        }
        addLines(reservations.stream().flatMap(ReservationLine::of).toList());
    }

    private void addLines(List<ReservationLine> lines) {
        jdbc.sql("""
                insert into reservation_line (order_id, sku, quantity, missing)
                select order_id::uuid, sku, quantity::integer, missing::boolean
                from unnest(:orderIds, :skus, :quantities, :missing) as line (order_id, sku, quantity, missing)
                """)
                .param("orderIds", Columns.of(lines, ReservationLine::orderId))
                .param("skus", Columns.of(lines, ReservationLine::sku))
                .param("quantities", Columns.of(lines, ReservationLine::quantity))
                .param("missing", Columns.of(lines, ReservationLine::missing))
                .update();
    }

    public void update(List<Reservation> reservations) {
        if (reservations.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update reservation
                set status = changed.status, since = changed.since, expires_at = changed.expires_at
                from unnest(:orderIds::uuid[], :statuses, :since::timestamptz[], :expiresAt::timestamptz[])
                    as changed (order_id, status, since, expires_at)
                where reservation.order_id = changed.order_id
                """)
                .param("orderIds", Columns.of(reservations, Reservation::orderId))
                .param("statuses", Columns.of(reservations, Reservation::status))
                .param("since", Columns.of(reservations, Reservation::since))
                .param("expiresAt", Columns.of(reservations, Reservation::expiresAt))
                .update();
    }
}
