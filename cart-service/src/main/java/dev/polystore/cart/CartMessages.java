package dev.polystore.cart;

import dev.polystore.cart.CartEvent.CartCheckedOut;
import dev.polystore.cart.CartEvent.CartStarted;
import dev.polystore.cart.CatalogEvent.PriceChanged;
import dev.polystore.cart.CatalogEvent.ProductAdded;
import dev.polystore.cart.CatalogEvent.ProductChanged;
import dev.polystore.cart.CatalogEvent.ProductRetired;
import dev.polystore.messaging.MessageTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CartMessages {

    @Bean
    MessageTypes messageTypes() {
        return MessageTypes.none()
                .with("cart.CartStarted.v1", CartStarted.class)
                .with("cart.CartCheckedOut.v1", CartCheckedOut.class)
                .with("catalog.ProductAdded.v1", ProductAdded.class)
                .with("catalog.ProductChanged.v1", ProductChanged.class)
                .with("catalog.PriceChanged.v1", PriceChanged.class)
                .with("catalog.ProductRetired.v1", ProductRetired.class);
    }
}
