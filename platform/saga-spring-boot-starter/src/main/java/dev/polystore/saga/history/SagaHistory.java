package dev.polystore.saga.history;

import dev.polystore.saga.history.SagaTimeline.Happening;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists runs and tells their stories. */
public class SagaHistory {

    private static final String SELECT = """
            select id, name, subject, status, started_at, changed_at, ended_at, direction, steps, deadline
              from saga
            """;

    private final JdbcClient jdbc;
    private final Milestones milestones;
    private final TimelineMapper mapper;

    SagaHistory(JdbcClient jdbc, Milestones milestones, TimelineMapper mapper) {
        this.jdbc = jdbc;
        this.milestones = milestones;
        this.mapper = mapper;
    }

    /** Runs, the youngest first: their ids are made so that they sort by time. */
    public List<SagaSummary> list(SagaFilter filter, int atMost) {
        var found = jdbc.sql(SELECT + "where %s order by id desc limit :atMost".formatted(filter.condition()))
                .params(filter.values())
                .param("atMost", atMost)
                .query((row, _) -> SagaState.of(row))
                .list();
        var stories = milestones.of(found.stream().map(SagaState::id).toList());
        return found.stream()
                .map(saga -> mapper.summary(saga, story(stories.get(saga.id()))))
                .toList();
    }

    public Optional<SagaTimeline> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, _) -> SagaState.of(row))
                .optional()
                .map(saga ->
                        mapper.timeline(saga, story(milestones.of(List.of(id)).get(id)), past(id)));
    }

    private static Story story(@Nullable List<Milestone> milestones) {
        return new Story(milestones == null ? List.of() : milestones);
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
