package dev.polystore.messaging.accounting;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code inbox} of a PostgreSQL database. */
record JdbcHandledMessages(JdbcClient jdbc, String consumer) implements HandledMessages {

    @Override
    public Set<UUID> among(Collection<UUID> messages) {
        return jdbc.sql("""
                select message_id from inbox where consumer = :consumer and message_id = any (:messages::uuid[])
                """)
                .param("consumer", consumer)
                .param("messages", messages.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> row.getObject("message_id", UUID.class))
                .set();
    }
}
