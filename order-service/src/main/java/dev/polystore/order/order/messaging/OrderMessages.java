package dev.polystore.order.order.messaging;

import dev.polystore.messaging.MessageTypes;
import dev.polystore.order.order.OrderEvent.OrderCancelled;
import dev.polystore.order.order.OrderEvent.OrderConfirmed;
import dev.polystore.order.order.OrderEvent.OrderPlaced;
import dev.polystore.order.order.OrderEvent.OrderRejected;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrderMessages {

    @Bean
    MessageTypes orderMessageTypes() {
        return MessageTypes.none()
                .with("cart.CartCheckedOut.v1", CartCheckedOut.class)
                .with("order.OrderPlaced.v1", OrderPlaced.class)
                .with("order.OrderConfirmed.v1", OrderConfirmed.class)
                .with("order.OrderRejected.v1", OrderRejected.class)
                .with("order.OrderCancelled.v1", OrderCancelled.class);
    }
}
