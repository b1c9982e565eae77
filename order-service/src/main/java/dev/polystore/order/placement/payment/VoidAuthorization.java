package dev.polystore.order.placement.payment;

import dev.polystore.messaging.Command;
import java.util.UUID;

/** Undoes {@link AuthorizePayment}, whether it has been carried out or not. */
public record VoidAuthorization(UUID orderId) implements Command<AuthorizationVoided> {}
