package dev.polystore.payment.payment.gateway;

import dev.polystore.payment.ledger.Money;
import dev.polystore.payment.payment.PaymentGateway;
import dev.polystore.payment.payment.PaymentToken;
import dev.polystore.payment.payment.gateway.ProviderApi.Authorization;
import dev.polystore.payment.payment.gateway.ProviderApi.AuthorizationRequest;
import dev.polystore.payment.payment.gateway.ProviderApi.Status;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.util.EnumSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Asks in the provider's words, for a while, and reads its answer. The same question has the same idempotency key. */
@Component
class HttpPaymentGateway implements PaymentGateway {

    private static final Logger log = LoggerFactory.getLogger(HttpPaymentGateway.class);

    private final ProviderApi provider;
    private final Insistence insistence;

    HttpPaymentGateway(ProviderApi provider, Insistence insistence) {
        this.provider = provider;
        this.insistence = insistence;
    }

    @Override
    public Answer authorize(UUID orderId, Money amount, PaymentToken token) {
        var request = new AuthorizationRequest(orderId, amount, token);
        return ask(
                orderId,
                () -> provider.authorize("authorize:" + orderId, request),
                EnumSet.of(Status.AUTHORIZED, Status.CAPTURED, Status.CAPTURE_DECLINED));
    }

    @Override
    public Answer capture(UUID orderId) {
        return ask(orderId, () -> change(orderId, "capture"), EnumSet.of(Status.CAPTURED, Status.REFUNDED));
    }

    @Override
    public Answer voidAuthorization(UUID orderId) {
        return ask(
                orderId,
                () -> changeIfKnown(orderId, "void"),
                EnumSet.of(Status.VOIDED, Status.DECLINED, Status.REFUNDED));
    }

    @Override
    public Answer refund(UUID orderId) {
        return ask(orderId, () -> change(orderId, "refund"), EnumSet.of(Status.REFUNDED));
    }

    private Answer ask(UUID orderId, Supplier<Authorization> question, EnumSet<Status> accepted) {
        try {
            var authorization = insistence.on(() -> answerOrState(orderId, question));
            return accepted.contains(authorization.status()) ? new Accepted() : new Declined(authorization.why());
        } catch (RestClientException | CallNotPermittedException | BulkheadFullException e) {
            if (e instanceof HttpClientErrorException refusal && ProviderErrors.isRefusal(e)) {
                return new Declined(ProviderErrors.reason(refusal));
            }
            log.warn("The provider leaves the payment of order {} in doubt: {}", orderId, ProviderErrors.describe(e));
            return new Silence();
        }
    }

    /** When an authorization cannot change as asked, the state that it is in is the answer. */
    private Authorization answerOrState(UUID orderId, Supplier<Authorization> question) {
        try {
            return question.get();
        } catch (HttpClientErrorException.Conflict _) {
            return provider.get(orderId);
        }
    }

    private Authorization change(UUID orderId, String verb) {
        return provider.change(verb + ":" + orderId, orderId, verb);
    }

    /** Of what the provider does not know nothing is blocked. */
    private Authorization changeIfKnown(UUID orderId, String verb) {
        try {
            return change(orderId, verb);
        } catch (HttpClientErrorException.NotFound _) {
            return new Authorization(Status.VOIDED, null);
        }
    }
}
