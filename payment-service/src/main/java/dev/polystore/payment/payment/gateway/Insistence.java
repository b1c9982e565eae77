package dev.polystore.payment.payment.gateway;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.util.function.Supplier;

/** Asks again while the provider fails; a few at a time, and not through an open circuit. */
record Insistence(Retry retry, Bulkhead bulkhead, CircuitBreaker circuit) {

    <T> T on(Supplier<T> question) {
        var once = Bulkhead.decorateSupplier(bulkhead, CircuitBreaker.decorateSupplier(circuit, question));
        return Retry.decorateSupplier(retry, once).get();
    }
}
