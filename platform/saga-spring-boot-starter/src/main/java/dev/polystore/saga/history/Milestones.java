package dev.polystore.saga.history;

import dev.polystore.saga.execution.Entry.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the logs of some sagas say about how they came to where they are. */
class Milestones {

    private static final List<String> KINDS = Stream.of(
                    Kind.COMMAND_SENT,
                    Kind.COMMAND_SENT_AGAIN,
                    Kind.COMPENSATION_SENT,
                    Kind.COMPENSATION_SENT_AGAIN,
                    Kind.REPLY_ASKED_FOR_TIME,
                    Kind.TURNED_AROUND,
                    Kind.PARKED,
                    Kind.SKIPPED,
                    Kind.FAILED)
            .map(Kind::name)
            .toList();

    private final JdbcClient jdbc;

    Milestones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first, by saga. */
    Map<UUID, List<Milestone>> of(Collection<UUID> sagas) {
        var found = new HashMap<UUID, List<Milestone>>();
        if (sagas.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select * from (
                    select distinct on (saga_id, kind, step) *, detail ->> 'error' as error
                      from (select *, lag(kind) over story as cause, lag(step) over story as cause_step
                              from saga_log
                             where saga_id in (:sagas)
                            window story as (partition by saga_id order by position)) as line
                     where kind in (:kinds)
                     order by saga_id, kind, step, position desc) as latest
                 order by position
                """).param("sagas", sagas).param("kinds", KINDS).query(row -> {
            var saga = row.getObject("saga_id", UUID.class);
            found.computeIfAbsent(saga, _ -> new ArrayList<>()).add(milestone(row));
        });
        return found;
    }

    private static Milestone milestone(ResultSet row) throws SQLException {
        return new Milestone(
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Kind.valueOf(row.getString("kind")),
                row.getString("step"),
                row.getString("type"),
                kind(row.getString("cause")),
                row.getString("cause_step"),
                row.getString("error"));
    }

    private static @Nullable Kind kind(@Nullable String name) {
        return name == null ? null : Kind.valueOf(name);
    }
}
