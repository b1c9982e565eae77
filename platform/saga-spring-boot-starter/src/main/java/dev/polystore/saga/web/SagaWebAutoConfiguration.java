package dev.polystore.saga.web;

import dev.polystore.saga.history.SagaHistory;
import dev.polystore.saga.history.SagaHistoryAutoConfiguration;
import dev.polystore.saga.orchestration.SagaOrchestrator;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;

/** Shows sagas over HTTP in a service that has HTTP, and lets operators intervene. */
@AutoConfiguration(after = SagaHistoryAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
class SagaWebAutoConfiguration {

    @Bean
    SagaController sagaController(SagaHistory history, Clock clock) {
        return new SagaController(history, clock);
    }

    @Bean
    InterventionController interventionController(SagaOrchestrator orchestrator, SagaHistory history) {
        return new InterventionController(orchestrator, history);
    }
}
