package dev.polystore.order.cancellation.inventory;

import dev.polystore.messaging.MessageTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReturnMessages {

    @Bean
    MessageTypes cancellationInventoryMessages() {
        return MessageTypes.none()
                .with("inventory.ReturnStock.v1", ReturnStock.class)
                .with("inventory.StockReturned.v1", StockReturned.class)
                .with("inventory.ReturnRefused.v1", ReturnRefused.class);
    }
}
