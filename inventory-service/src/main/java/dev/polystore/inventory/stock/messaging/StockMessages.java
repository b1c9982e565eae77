package dev.polystore.inventory.stock.messaging;

import dev.polystore.inventory.stock.StockLevelChanged;
import dev.polystore.messaging.MessageTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What messages about stock are called on the wire. */
@Configuration(proxyBeanMethods = false)
class StockMessages {

    @Bean
    static MessageTypes stockMessageTypes() {
        return MessageTypes.none()
                .with("inventory.StockLevelChanged.v1", StockLevelChanged.class)
                .with("catalog.ProductAdded.v1", ProductAdded.class);
    }
}
