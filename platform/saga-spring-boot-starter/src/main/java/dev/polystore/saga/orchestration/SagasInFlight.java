package dev.polystore.saga.orchestration;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to start a service whose code has lost a saga, or a step, that some run still needs. */
class SagasInFlight implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final SagaRegistry registry;

    SagasInFlight(JdbcClient jdbc, SagaRegistry registry) {
        this.jdbc = jdbc;
        this.registry = registry;
    }

    private record Need(String saga, String step, long runs) {}

    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("""
                select name as saga, step, count(*) as runs
                  from saga, jsonb_object_keys(steps) as step
                 where status in ('RUNNING', 'COMPENSATING', 'PARKED')
                 group by name, step
                 order by name, step
                """)
                .query((row, _) -> new Need(row.getString("saga"), row.getString("step"), row.getLong("runs")))
                .list()
                .forEach(this::demand);
    }

    private void demand(Need need) {
        if (!registry.has(need.saga())) {
            throw new IllegalStateException(
                    "%d runs of saga %s are in flight, but there is no such saga. Keep it as a bean until they have ended."
                            .formatted(need.runs(), need.saga()));
        }
        if (!registry.definition(need.saga()).has(need.step())) {
            throw new IllegalStateException(
                    "%d runs of saga %s in flight have begun step %s, which is gone. Keep it until they have ended."
                            .formatted(need.runs(), need.saga(), need.step()));
        }
    }
}
