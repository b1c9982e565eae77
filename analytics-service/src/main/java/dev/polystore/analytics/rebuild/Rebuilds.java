package dev.polystore.analytics.rebuild;

import dev.polystore.analytics.copy.ControlDatabase;
import dev.polystore.analytics.question.Page;
import dev.polystore.analytics.rebuild.Action.Act;
import dev.polystore.web.operator.Operator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All rebuilds that ever were. */
@Component
public class Rebuilds {

    private static final String ALL = "select document from rebuild final ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Rebuilds(ControlDatabase control, JsonMapper json) {
        this.jdbc = control.jdbc();
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** The youngest first. */
    public List<Rebuild> list(Page page) {
        return jdbc.sql(ALL + "order by requested_at desc, id limit :size offset :offset")
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, _) -> read(row.getString("document")))
                .list();
    }

    /** @throws UnknownRebuild if there is none */
    public Rebuild get(UUID id) {
        return jdbc.sql(ALL + "where id = :id")
                .param("id", id)
                .query((row, _) -> read(row.getString("document")))
                .optional()
                .orElseThrow(() -> new UnknownRebuild(id));
    }

    Optional<Rebuild> underWay() {
        return jdbc.sql(ALL + """
                        where JSONExtractString(document, 'state') not in ('COMPLETED', 'CANCELLED', 'FAILED')
                        order by requested_at desc
                        limit 1
                        """)
                .query((row, _) -> read(row.getString("document")))
                .optional();
    }

    /** Saved at least once a second while somebody works on it. */
    void save(Rebuild rebuild) {
        jdbc.sql("insert into rebuild (id, requested_at, document) values (:id, :requested, :document)")
                .param("id", rebuild.id())
                .param("requested", rebuild.requestedAt().toEpochMilli())
                .param("document", json.writeValueAsString(rebuild.with(List.of())))
                .update();
    }

    Duration silenceOf(Rebuild rebuild) {
        return jdbc.sql("""
                        select dateDiff('millisecond', changed_at, now64(6)) as silence
                        from rebuild final
                        where id = :id
                        """)
                .param("id", rebuild.id())
                .query((row, _) -> Duration.ofMillis(row.getLong("silence")))
                .single();
    }

    void note(UUID rebuild, Act act, Operator operator) {
        jdbc.sql("insert into rebuild_action (rebuild_id, act, actor, reason) values (:id, :act, :actor, :reason)")
                .param("id", rebuild)
                .param("act", act.name())
                .param("actor", operator.actor())
                .param("reason", operator.reason())
                .update();
    }

    private Rebuild read(String document) {
        var rebuild = json.readValue(document, Rebuild.class);
        return rebuild.with(actions(rebuild.id()));
    }

    private List<Action> actions(UUID rebuild) {
        return jdbc.sql("select at, act, actor, reason from rebuild_action where rebuild_id = :id order by at")
                .param("id", rebuild)
                .query((row, _) -> new Action(
                        row.getObject("at", Instant.class),
                        Act.valueOf(row.getString("act")),
                        row.getString("actor"),
                        row.getString("reason")))
                .list();
    }
}
