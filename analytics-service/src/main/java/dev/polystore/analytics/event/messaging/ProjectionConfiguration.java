package dev.polystore.analytics.event.messaging;

import dev.polystore.analytics.event.EventLog;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    private static final int PLENTY = 10_000;

    @Bean
    GatheredInserts gatheredInserts(EventLog log, @Value("${analytics.gather-for}") Duration gatherFor) {
        return new GatheredInserts(log::append, gatherFor, PLENTY);
    }
}
