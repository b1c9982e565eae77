package dev.polystore.payment.payment.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Shows the circuit to the provider. Always up: an open circuit is how this service stays well. */
@Component("paymentProvider")
class ProviderHealth extends AbstractHealthIndicator {

    private final CircuitBreaker circuit;

    ProviderHealth(Insistence insistence) {
        this.circuit = insistence.circuit();
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up()
                .withDetail("circuit", circuit.getState())
                .withDetail("callsInWindow", circuit.getMetrics().getNumberOfBufferedCalls())
                .withDetail("failedCallsInWindow", circuit.getMetrics().getNumberOfFailedCalls());
    }
}
