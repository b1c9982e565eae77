package dev.polystore.messaging.accounting;

import dev.polystore.messaging.accounting.TimeWindow.Position;
import dev.polystore.web.operator.Operator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code outbox} of a PostgreSQL database, read by the time of its rows. */
final class JdbcSentMessages implements SentMessages {

    private final JdbcClient jdbc;

    JdbcSentMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(long position, SentMessage message) {

        static Row of(ResultSet row) throws SQLException {
            var message = new SentMessage(
                    row.getObject("id", UUID.class),
                    row.getString("aggregatetype"),
                    row.getString("aggregateid"),
                    row.getString("type"),
                    row.getTimestamp("created_at").toInstant());
            return new Row(row.getLong("position"), message);
        }

        String place() {
            return new Position(ChronoUnit.MICROS.between(Instant.EPOCH, message.at()), String.valueOf(position))
                    .toString();
        }
    }

    @Override
    public SentPage page(TimeWindow window, int size) {
        var after = window.position();
        var from = after == null ? window.from() : Instant.EPOCH.plus(after.time(), ChronoUnit.MICROS);
        var found = jdbc.sql("""
                select position, id, aggregatetype, aggregateid, type, created_at
                  from outbox
                 where (created_at, position) > (:from, :position) and created_at < :until
                 order by created_at, position
                 limit :atMost
                """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("position", after == null ? -1 : Long.parseLong(after.key()))
                .param("until", window.until().atOffset(ZoneOffset.UTC))
                .param("atMost", size + 1)
                .query((row, _) -> Row.of(row))
                .list();
        return SentPage.of(found, size, Row::message, Row::place);
    }

    @Override
    public boolean emitAgain(UUID id, Operator operator) {
        return jdbc.sql("""
                        insert into outbox (id, aggregatetype, aggregateid, type, payload, headers)
                        select id, aggregatetype, aggregateid, type, payload,
                               headers || jsonb_build_object(:emittedBy::text, :actor::text, :because::text, :reason::text)
                          from outbox
                         where id = :id
                         order by position desc
                         limit 1
                        """)
                        .param("emittedBy", EMITTED_BY)
                        .param("actor", operator.actor())
                        .param("because", EMITTED_BECAUSE)
                        .param("reason", operator.reason())
                        .param("id", id)
                        .update()
                > 0;
    }
}
