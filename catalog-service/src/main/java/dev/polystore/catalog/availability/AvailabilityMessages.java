package dev.polystore.catalog.availability;

import dev.polystore.messaging.MessageTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AvailabilityMessages {

    @Bean
    MessageTypes stockLevels() {
        return MessageTypes.none().with("inventory.StockLevelChanged.v1", StockLevelChanged.class);
    }
}
