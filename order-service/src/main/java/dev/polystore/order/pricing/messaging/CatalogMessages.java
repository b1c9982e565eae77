package dev.polystore.order.pricing.messaging;

import dev.polystore.messaging.MessageTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogMessages {

    @Bean
    MessageTypes catalogMessageTypes() {
        return MessageTypes.none()
                .with("catalog.ProductAdded.v1", ProductAdded.class)
                .with("catalog.ProductChanged.v1", ProductChanged.class)
                .with("catalog.PriceChanged.v1", PriceChanged.class)
                .with("catalog.ProductRetired.v1", ProductRetired.class);
    }
}
