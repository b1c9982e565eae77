package dev.polystore.payment.payment.gateway;

import dev.polystore.payment.ledger.Money;
import dev.polystore.payment.payment.PaymentToken;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The provider's HTTP API; its reference for an authorization is our order id. */
@HttpExchange("/authorizations")
interface ProviderApi {

    String KEY = "Idempotency-Key";

    @PostExchange
    Authorization authorize(@RequestHeader(KEY) String key, @RequestBody AuthorizationRequest request);

    @PostExchange("/by-reference/{reference}/{verb}")
    Authorization change(@RequestHeader(KEY) String key, @PathVariable UUID reference, @PathVariable String verb);

    @GetExchange("/by-reference/{reference}")
    Authorization get(@PathVariable UUID reference);

    record AuthorizationRequest(UUID reference, Money amount, PaymentToken token) {}

    record Authorization(Status status, @Nullable String reason) {

        String why() {
            return reason == null ? status.name() : reason;
        }
    }

    enum Status {
        AUTHORIZED,
        DECLINED,
        CAPTURED,
        CAPTURE_DECLINED,
        VOIDED,
        REFUNDED
    }
}
