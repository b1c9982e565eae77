package dev.polystore.payment.payment.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hard to insist on an answer of the provider. With the timeouts of its HTTP client the defaults add up to about
 * five seconds.
 *
 * @param attempts how often to ask
 * @param pause before the second attempt; doubles with each further one, give or take a quarter
 * @param atOnce how many may ask at the same time; the others wait, so that a burst is not taken for a slow provider
 * @param turn how long they wait at most
 * @param window how many of the latest calls the circuit breaker looks at
 * @param enoughCalls how many it needs to have seen before it opens
 * @param failing the percentage of failures that opens it: high, as asking again helps against single ones
 * @param openFor how long nothing is asked then
 */
@ConfigurationProperties("payment.provider")
record Patience(
        @DefaultValue("3") int attempts,
        @DefaultValue("250ms") Duration pause,
        @DefaultValue("16") int atOnce,
        @DefaultValue("30s") Duration turn,
        @DefaultValue("50") int window,
        @DefaultValue("20") int enoughCalls,
        @DefaultValue("80") float failing,
        @DefaultValue("5s") Duration openFor) {}
