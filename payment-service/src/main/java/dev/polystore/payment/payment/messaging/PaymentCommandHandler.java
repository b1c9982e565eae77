package dev.polystore.payment.payment.messaging;

import dev.polystore.messaging.CommandHandler;
import dev.polystore.messaging.Prepared;
import dev.polystore.payment.payment.Authorizing;
import dev.polystore.payment.payment.Capturing;
import dev.polystore.payment.payment.PaymentDesk;
import dev.polystore.payment.payment.PaymentEvent;
import dev.polystore.payment.payment.Refunding;
import dev.polystore.payment.payment.Voiding;
import dev.polystore.payment.payment.messaging.PaymentCommand.AuthorizePayment;
import dev.polystore.payment.payment.messaging.PaymentCommand.CapturePayment;
import dev.polystore.payment.payment.messaging.PaymentCommand.RefundPayment;
import dev.polystore.payment.payment.messaging.PaymentCommand.VoidAuthorization;
import org.springframework.stereotype.Component;

/** Takes the commands of sagas to the desk. */
@Component
class PaymentCommandHandler {

    private final PaymentDesk desk;

    PaymentCommandHandler(PaymentDesk desk) {
        this.desk = desk;
    }

    @CommandHandler
    Prepared<PaymentEvent> handle(AuthorizePayment command) {
        return desk.carryOut(new Authorizing(command.orderId(), command.amount(), command.paymentToken()));
    }

    @CommandHandler
    Prepared<PaymentEvent> handle(CapturePayment command) {
        return desk.carryOut(new Capturing(command.orderId()));
    }

    @CommandHandler
    Prepared<PaymentEvent> handle(VoidAuthorization command) {
        return desk.carryOut(new Voiding(command.orderId()));
    }

    @CommandHandler
    Prepared<PaymentEvent> handle(RefundPayment command) {
        return desk.carryOut(new Refunding(command.orderId()));
    }
}
