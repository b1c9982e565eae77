package dev.polystore.order.placement.payment;

import dev.polystore.messaging.MessageTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentMessages {

    @Bean
    MessageTypes placementPaymentMessages() {
        return MessageTypes.none()
                .with("payment.AuthorizePayment.v1", AuthorizePayment.class)
                .with("payment.PaymentAuthorized.v1", PaymentAuthorized.class)
                .with("payment.PaymentDeclined.v1", PaymentDeclined.class)
                .with("payment.VoidAuthorization.v1", VoidAuthorization.class)
                .with("payment.AuthorizationVoided.v1", AuthorizationVoided.class)
                .with("payment.CapturePayment.v1", CapturePayment.class)
                .with("payment.PaymentCaptured.v1", PaymentCaptured.class)
                .with("payment.CaptureDeclined.v1", CaptureDeclined.class);
    }
}
