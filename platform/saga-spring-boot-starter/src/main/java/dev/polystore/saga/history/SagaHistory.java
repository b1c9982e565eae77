package dev.polystore.saga.history;

import dev.polystore.saga.history.SagaTimeline.Happening;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists runs and tells their stories. */
public class SagaHistory {

    private final JdbcClient jdbc;
    private final TimelineMapper timeline;

    SagaHistory(JdbcClient jdbc, TimelineMapper timeline) {
        this.jdbc = jdbc;
        this.timeline = timeline;
    }

    /** Runs, the youngest first: their ids are made so that they sort by time. */
    public List<SagaSummary> list(SagaFilter filter, int atMost) {
        return jdbc.sql("""
                select id, name, subject, status, started_at, changed_at, ended_at
                  from saga
                 where %s
                 order by id desc
                 limit :atMost
                """.formatted(filter.condition()))
                .params(filter.values())
                .param("atMost", atMost)
                .query((row, _) -> TimelineMapper.summary(row))
                .list();
    }

    public Optional<SagaTimeline> find(UUID id) {
        return jdbc.sql("""
                select id, name, subject, status, started_at, changed_at, ended_at, direction, steps
                  from saga
                 where id = :id
                """)
                .param("id", id)
                .query((row, _) -> timeline.timeline(row, past(id)))
                .optional();
    }

    private List<Happening> past(UUID id) {
        return jdbc.sql("""
                select at, kind, step, type, command_id, detail
                  from saga_log
                 where saga_id = :id
                 order by position
                """)
                .param("id", id)
                .query((row, _) -> TimelineMapper.happening(row))
                .list();
    }
}
