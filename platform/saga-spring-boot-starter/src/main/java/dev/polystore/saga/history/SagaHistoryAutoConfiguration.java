package dev.polystore.saga.history;

import dev.polystore.saga.orchestration.SagaAutoConfiguration;
import dev.polystore.saga.orchestration.SagaRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of sagas, next to the sagas. */
@AutoConfiguration(after = SagaAutoConfiguration.class)
public class SagaHistoryAutoConfiguration {

    @Bean
    SagaHistory sagaHistory(JdbcClient jdbc, SagaRegistry registry, Clock clock) {
        return new SagaHistory(jdbc, new Milestones(jdbc), new TimelineMapper(registry, clock));
    }
}
