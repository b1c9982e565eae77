package dev.polystore.analytics.event;

import dev.polystore.messaging.consumer.TransientFault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

@Configuration(proxyBeanMethods = false)
class ClickHouseFaults {

    /**
     * ClickHouse is away, full, or has too many parts to merge, and its driver calls all of this a violation of integrity.
     * An event that could be decoded can be inserted, so none of it is the event's fault.
     */
    @Bean
    TransientFault clickHouseRefuses() {
        return DataAccessException.class::isInstance;
    }
}
