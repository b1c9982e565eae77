package dev.polystore.payment.payment.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long to insist on an answer of the provider. With the timeouts of its HTTP client the defaults add up to about
 * five seconds.
 *
 * @param attempts how often to ask
 * @param pause before the second attempt; doubles with each further one, give or take a quarter
 * @param window how many of the latest calls the circuit breaker looks at
 * @param enoughCalls how many it needs to have seen to open, if half of them failed
 * @param openFor how long nothing is asked then
 */
@ConfigurationProperties("payment.provider")
record Patience(
        @DefaultValue("4") int attempts,
        @DefaultValue("250ms") Duration pause,
        @DefaultValue("50") int window,
        @DefaultValue("20") int enoughCalls,
        @DefaultValue("5s") Duration openFor) {}
