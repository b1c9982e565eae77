package dev.polystore.analytics.event.messaging;

import dev.polystore.analytics.event.messaging.CartEvent.CartCheckedOut;
import dev.polystore.analytics.event.messaging.CartEvent.CartStarted;
import dev.polystore.analytics.event.messaging.CatalogEvent.ProductAdded;
import dev.polystore.analytics.event.messaging.CatalogEvent.ProductChanged;
import dev.polystore.analytics.event.messaging.InventoryEvent.ShipmentArranged;
import dev.polystore.analytics.event.messaging.InventoryEvent.ShipmentDelivered;
import dev.polystore.analytics.event.messaging.InventoryEvent.ShipmentDispatched;
import dev.polystore.analytics.event.messaging.InventoryEvent.StockLevelChanged;
import dev.polystore.analytics.event.messaging.InventoryEvent.StockReturned;
import dev.polystore.analytics.event.messaging.OrderEvent.OrderCancelled;
import dev.polystore.analytics.event.messaging.OrderEvent.OrderConfirmed;
import dev.polystore.analytics.event.messaging.OrderEvent.OrderPlaced;
import dev.polystore.analytics.event.messaging.OrderEvent.OrderRejected;
import dev.polystore.analytics.event.messaging.OrderEvent.SagaEnded;
import dev.polystore.analytics.event.messaging.PaymentEvent.AuthorizationVoided;
import dev.polystore.analytics.event.messaging.PaymentEvent.CaptureDeclined;
import dev.polystore.analytics.event.messaging.PaymentEvent.PaymentAuthorized;
import dev.polystore.analytics.event.messaging.PaymentEvent.PaymentCaptured;
import dev.polystore.analytics.event.messaging.PaymentEvent.PaymentDeclined;
import dev.polystore.analytics.event.messaging.PaymentEvent.PaymentRefunded;
import dev.polystore.messaging.MessageTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EventMessages {

    @Bean
    MessageTypes eventTypes() {
        return MessageTypes.none()
                .with("catalog.ProductAdded.v1", ProductAdded.class)
                .with("catalog.ProductChanged.v1", ProductChanged.class)
                .with("cart.CartStarted.v1", CartStarted.class)
                .with("cart.CartCheckedOut.v1", CartCheckedOut.class)
                .with("order.OrderPlaced.v1", OrderPlaced.class)
                .with("order.OrderConfirmed.v1", OrderConfirmed.class)
                .with("order.OrderRejected.v1", OrderRejected.class)
                .with("order.OrderCancelled.v1", OrderCancelled.class)
                .with("order.SagaEnded.v1", SagaEnded.class)
                .with("inventory.StockLevelChanged.v1", StockLevelChanged.class)
                .with("inventory.ShipmentArranged.v1", ShipmentArranged.class)
                .with("inventory.ShipmentDispatched.v1", ShipmentDispatched.class)
                .with("inventory.ShipmentDelivered.v1", ShipmentDelivered.class)
                .with("inventory.StockReturned.v1", StockReturned.class)
                .with("payment.PaymentAuthorized.v1", PaymentAuthorized.class)
                .with("payment.PaymentDeclined.v1", PaymentDeclined.class)
                .with("payment.AuthorizationVoided.v1", AuthorizationVoided.class)
                .with("payment.PaymentCaptured.v1", PaymentCaptured.class)
                .with("payment.CaptureDeclined.v1", CaptureDeclined.class)
                .with("payment.PaymentRefunded.v1", PaymentRefunded.class);
    }
}
