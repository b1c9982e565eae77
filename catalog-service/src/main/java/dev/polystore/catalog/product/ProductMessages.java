package dev.polystore.catalog.product;

import dev.polystore.catalog.product.ProductEvent.PriceChanged;
import dev.polystore.catalog.product.ProductEvent.ProductAdded;
import dev.polystore.catalog.product.ProductEvent.ProductChanged;
import dev.polystore.catalog.product.ProductEvent.ProductRetired;
import dev.polystore.messaging.MessageTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProductMessages {

    @Bean
    MessageTypes productEvents() {
        return MessageTypes.none()
                .with("catalog.ProductAdded.v1", ProductAdded.class)
                .with("catalog.ProductChanged.v1", ProductChanged.class)
                .with("catalog.PriceChanged.v1", PriceChanged.class)
                .with("catalog.ProductRetired.v1", ProductRetired.class);
    }
}
