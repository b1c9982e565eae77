package dev.polystore.saga.orchestration;

import dev.polystore.messaging.bulk.Columns;
import dev.polystore.messaging.bulk.WriteBehind;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code saga_log}. */
class SagaLog {

    private final JdbcClient jdbc;
    private final WriteBehind<LogLine> lines = new WriteBehind<>(this::insert);

    SagaLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With the commit of the current transaction. */
    void append(LogLine line) {
        lines.add(line);
    }

    private void insert(List<LogLine> lines) {
        jdbc.sql("""
                insert into saga_log (saga_id, at, kind, step, command_id, type, detail)
                select saga_id, at, kind, step, command_id, type, detail::jsonb
                  from unnest(:sagaIds::uuid[], :times::timestamptz[], :kinds::text[], :steps::text[],
                              :commandIds::uuid[], :types::text[], :details::text[])
                       with ordinality as line (saga_id, at, kind, step, command_id, type, detail, number)
                 order by number
                """)
                .param("sagaIds", Columns.of(lines, LogLine::sagaId))
                .param("times", Columns.of(lines, LogLine::at))
                .param("kinds", Columns.of(lines, line -> line.entry().kind()))
                .param("steps", Columns.of(lines, line -> line.entry().step()))
                .param("commandIds", Columns.of(lines, line -> line.entry().command()))
                .param("types", Columns.of(lines, LogLine::type))
                .param("details", Columns.of(lines, LogLine::detail))
                .update();
    }
}
