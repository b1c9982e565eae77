package dev.polystore.payment.payment.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** The provider's HTTP client, its retries and its circuit breaker. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = GatewayConfiguration.PROVIDER, types = ProviderApi.class)
@EnableConfigurationProperties(Patience.class)
class GatewayConfiguration {

    static final String PROVIDER = "payment-provider";

    @Bean
    CircuitBreakerRegistry circuitBreakers(Patience patience) {
        return CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(patience.window())
                .minimumNumberOfCalls(patience.enoughCalls())
                .waitDurationInOpenState(patience.openFor())
                .permittedNumberOfCallsInHalfOpenState(3)
                .recordException(ProviderErrors::leaveInDoubt)
                .build());
    }

    @Bean
    RetryRegistry retries(Patience patience) {
        return RetryRegistry.of(RetryConfig.custom()
                .maxAttempts(patience.attempts())
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(patience.pause(), 2, 0.25))
                .retryOnException(ProviderErrors::leaveInDoubt)
                .build());
    }

    @Bean
    CircuitBreaker providerCircuit(CircuitBreakerRegistry circuitBreakers) {
        return circuitBreakers.circuitBreaker(PROVIDER);
    }

    @Bean
    Retry providerRetry(RetryRegistry retries) {
        return retries.retry(PROVIDER);
    }

    @Bean
    MeterBinder circuitBreakerMetrics(CircuitBreakerRegistry circuitBreakers) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(circuitBreakers);
    }

    @Bean
    MeterBinder retryMetrics(RetryRegistry retries) {
        return TaggedRetryMetrics.ofRetryRegistry(retries);
    }
}
