package dev.polystore.payment.payment.messaging;

import dev.polystore.messaging.MessageTypes;
import dev.polystore.payment.payment.PaymentEvent.AuthorizationVoided;
import dev.polystore.payment.payment.PaymentEvent.CaptureDeclined;
import dev.polystore.payment.payment.PaymentEvent.PaymentAuthorized;
import dev.polystore.payment.payment.PaymentEvent.PaymentCaptured;
import dev.polystore.payment.payment.PaymentEvent.PaymentDeclined;
import dev.polystore.payment.payment.PaymentEvent.PaymentRefunded;
import dev.polystore.payment.payment.messaging.PaymentCommand.AuthorizePayment;
import dev.polystore.payment.payment.messaging.PaymentCommand.CapturePayment;
import dev.polystore.payment.payment.messaging.PaymentCommand.RefundPayment;
import dev.polystore.payment.payment.messaging.PaymentCommand.VoidAuthorization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The names of this service's messages on the wire. */
@Configuration(proxyBeanMethods = false)
class PaymentMessages {

    @Bean
    MessageTypes paymentMessageTypes() {
        return MessageTypes.none()
                .with("payment.AuthorizePayment.v1", AuthorizePayment.class)
                .with("payment.PaymentAuthorized.v1", PaymentAuthorized.class)
                .with("payment.PaymentDeclined.v1", PaymentDeclined.class)
                .with("payment.VoidAuthorization.v1", VoidAuthorization.class)
                .with("payment.AuthorizationVoided.v1", AuthorizationVoided.class)
                .with("payment.CapturePayment.v1", CapturePayment.class)
                .with("payment.PaymentCaptured.v1", PaymentCaptured.class)
                .with("payment.CaptureDeclined.v1", CaptureDeclined.class)
                .with("payment.RefundPayment.v1", RefundPayment.class)
                .with("payment.PaymentRefunded.v1", PaymentRefunded.class);
    }
}
