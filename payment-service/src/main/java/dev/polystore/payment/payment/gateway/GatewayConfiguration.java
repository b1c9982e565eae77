package dev.polystore.payment.payment.gateway;

import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** The provider's HTTP client, and the limits to insisting on its answers. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = GatewayConfiguration.PROVIDER, types = ProviderApi.class)
@EnableConfigurationProperties(Patience.class)
class GatewayConfiguration {

    static final String PROVIDER = "payment-provider";

    @Bean
    Insistence insistence(RetryRegistry retries, BulkheadRegistry bulkheads, CircuitBreakerRegistry circuits) {
        return new Insistence(retries.retry(PROVIDER), bulkheads.bulkhead(PROVIDER), circuits.circuitBreaker(PROVIDER));
    }

    /** As many connections as may ask at once; who asks again is {@link Insistence} alone. */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<HttpComponentsClientHttpRequestFactoryBuilder> providerConnections(
            Patience patience) {
        return client -> client.withHttpClientCustomizer(HttpClientBuilder::disableAutomaticRetries)
                .withConnectionManagerCustomizer(
                        pool -> pool.setMaxConnPerRoute(patience.atOnce()).setMaxConnTotal(patience.atOnce()));
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
    BulkheadRegistry bulkheads(Patience patience) {
        return BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(patience.atOnce())
                .maxWaitDuration(patience.turn())
                .build());
    }

    @Bean
    CircuitBreakerRegistry circuits(Patience patience) {
        return CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(patience.window())
                .minimumNumberOfCalls(patience.enoughCalls())
                .failureRateThreshold(patience.failing())
                .waitDurationInOpenState(patience.openFor())
                .permittedNumberOfCallsInHalfOpenState(3)
                .recordException(ProviderErrors::leaveInDoubt)
                .build());
    }

    @Bean
    MeterBinder insistenceMetrics(RetryRegistry retries, BulkheadRegistry bulkheads, CircuitBreakerRegistry circuits) {
        return registry -> {
            TaggedRetryMetrics.ofRetryRegistry(retries).bindTo(registry);
            TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(registry);
            TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(circuits).bindTo(registry);
        };
    }
}
