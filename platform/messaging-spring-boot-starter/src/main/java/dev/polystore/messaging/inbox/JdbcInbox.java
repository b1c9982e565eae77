package dev.polystore.messaging.inbox;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;

/** The table {@code inbox} of a PostgreSQL database. */
public final class JdbcInbox implements Inbox {

    private final JdbcOperations jdbc;

    public JdbcInbox(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Sorted, so that two replicas that are handed the same messages never wait for each other in a circle. */
    @Override
    public Set<UUID> accept(String consumer, Collection<UUID> messages) {
        return jdbc
                .queryForList(
                        """
                        insert into inbox (consumer, message_id)
                        select ?, message_id from unnest(?::uuid[]) as message (message_id) order by message_id
                            on conflict do nothing
                        returning message_id
                        """,
                        UUID.class,
                        consumer,
                        messages.stream().map(UUID::toString).toArray(String[]::new))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
