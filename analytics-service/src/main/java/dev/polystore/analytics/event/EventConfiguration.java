package dev.polystore.analytics.event;

import dev.polystore.analytics.copy.ControlDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EventConfiguration {

    @Bean
    EventLog eventLog(ControlDatabase control) {
        return EventLog.ofAllCopies(control);
    }
}
