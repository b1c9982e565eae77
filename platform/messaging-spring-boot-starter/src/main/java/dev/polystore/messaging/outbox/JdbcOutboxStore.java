package dev.polystore.messaging.outbox;

import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.bulk.Columns;
import dev.polystore.messaging.codec.MessageJson;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;

/** The table {@code outbox} of a PostgreSQL database, in the shape that Debezium's EventRouter reads. */
public final class JdbcOutboxStore implements OutboxStore {

    private final JdbcOperations jdbc;

    public JdbcOutboxStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void insert(List<OutboxMessage> messages) {
        jdbc.update(
                """
                insert into outbox (id, aggregatetype, aggregateid, type, payload, headers)
                select id, topic, key, type, payload, headers::jsonb
                  from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                       with ordinality as message (id, topic, key, type, payload, headers, number)
                 order by number
                """,
                Columns.of(messages, OutboxMessage::id),
                Columns.of(messages, OutboxMessage::topic),
                Columns.of(messages, OutboxMessage::key),
                Columns.of(messages, OutboxMessage::type),
                Columns.of(messages, OutboxMessage::payload),
                Columns.of(messages, message -> MessageJson.mapper().writeValueAsString(message.headers())));
    }
}
