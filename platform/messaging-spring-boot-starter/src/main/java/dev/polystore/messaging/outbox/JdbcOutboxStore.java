package dev.polystore.messaging.outbox;

import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.codec.MessageJson;
import java.util.List;
import java.util.function.Function;
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
                column(messages, message -> message.id().toString()),
                column(messages, OutboxMessage::topic),
                column(messages, OutboxMessage::key),
                column(messages, OutboxMessage::type),
                column(messages, OutboxMessage::payload),
                column(messages, message -> MessageJson.mapper().writeValueAsString(message.headers())));
    }

    private static String[] column(List<OutboxMessage> messages, Function<OutboxMessage, String> value) {
        return messages.stream().map(value).toArray(String[]::new);
    }
}
