package dev.polystore.saga.orchestration;

import static dev.polystore.saga.orchestration.Columns.column;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code saga_log}. */
class SagaLog {

    private final JdbcClient jdbc;

    SagaLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(List<LogLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into saga_log (saga_id, at, kind, step, command_id, type, detail)
                select saga_id, at, kind, step, command_id, type, detail::jsonb
                  from unnest(:sagaIds::uuid[], :times::timestamptz[], :kinds::text[], :steps::text[],
                              :commandIds::uuid[], :types::text[], :details::text[])
                       with ordinality as line (saga_id, at, kind, step, command_id, type, detail, number)
                 order by number
                """)
                .param("sagaIds", column(lines, LogLine::sagaId))
                .param("times", column(lines, LogLine::at))
                .param("kinds", column(lines, line -> line.entry().kind()))
                .param("steps", column(lines, line -> line.entry().step()))
                .param("commandIds", column(lines, line -> line.entry().command()))
                .param("types", column(lines, LogLine::type))
                .param("details", column(lines, LogLine::detail))
                .update();
    }
}
