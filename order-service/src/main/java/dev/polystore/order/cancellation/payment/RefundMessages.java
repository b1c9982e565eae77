package dev.polystore.order.cancellation.payment;

import dev.polystore.messaging.MessageTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RefundMessages {

    @Bean
    MessageTypes cancellationPaymentMessages() {
        return MessageTypes.none()
                .with("payment.RefundPayment.v1", RefundPayment.class)
                .with("payment.PaymentRefunded.v1", PaymentRefunded.class);
    }
}
