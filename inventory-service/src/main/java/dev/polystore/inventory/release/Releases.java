package dev.polystore.inventory.release;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail of releases by hand. */
@Repository
public class Releases {

    private final JdbcClient jdbc;

    Releases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID orderId, Release release) {
        jdbc.sql("""
                insert into reservation_release (order_id, actor, reason, released_at)
                values (:orderId, :actor, :reason, :releasedAt)
                """)
                .param("orderId", orderId)
                .param("actor", release.actor())
                .param("reason", release.reason())
                .param("releasedAt", release.releasedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest first. */
    public List<Release> ofOrder(UUID orderId) {
        return jdbc.sql("""
                select actor, reason, released_at
                from reservation_release where order_id = :orderId order by position
                """)
                .param("orderId", orderId)
                .query((row, _) -> new Release(
                        row.getString("actor"),
                        row.getString("reason"),
                        row.getObject("released_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
