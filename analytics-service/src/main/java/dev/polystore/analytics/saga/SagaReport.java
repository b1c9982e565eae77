package dev.polystore.analytics.saga;

import dev.polystore.analytics.question.Period;
import dev.polystore.analytics.saga.SagaOutcomes.DurationMillis;
import dev.polystore.analytics.saga.SagaOutcomes.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts and times sagas; its quantiles are exact, so that the same events always give the same answer. */
@Component
public class SagaReport {

    private final JdbcClient jdbc;

    SagaReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public SagaOutcomes over(Period period) {
        var outcomes = jdbc.sql("""
                        select
                            saga, outcome,
                            count() as ended,
                            ended / sum(ended) over (partition by saga) as share,
                            quantilesExact(0.5, 0.95, 0.99)(dateDiff('millisecond', started_at, ended_at)) as quantiles,
                            quantiles[1] as p50, quantiles[2] as p95, quantiles[3] as p99,
                            max(dateDiff('millisecond', started_at, ended_at)) as longest
                        from saga final
                        where ended_at >= fromUnixTimestamp64Milli(:from, 'UTC')
                            and ended_at < fromUnixTimestamp64Milli(:to, 'UTC')
                        group by saga, outcome
                        order by saga, outcome
                        """)
                .param("from", period.from().toEpochMilli())
                .param("to", period.to().toEpochMilli())
                .query(SagaReport::outcome)
                .list();
        return new SagaOutcomes(period.from(), period.to(), outcomes);
    }

    private static Outcome outcome(ResultSet row, int number) throws SQLException {
        var duration =
                new DurationMillis(row.getLong("p50"), row.getLong("p95"), row.getLong("p99"), row.getLong("longest"));
        return new Outcome(
                row.getString("saga"),
                row.getString("outcome"),
                row.getLong("ended"),
                row.getDouble("share"),
                duration);
    }
}
