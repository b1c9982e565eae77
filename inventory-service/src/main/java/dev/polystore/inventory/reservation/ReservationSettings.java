package dev.polystore.inventory.reservation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long goods are set aside.
 *
 * @param expireAfter longer than any saga takes, for only what a saga forgot should expire
 * @param expiryStep how many reservations expire in one transaction
 */
@ConfigurationProperties("polystore.inventory.reservations")
public record ReservationSettings(
        @DefaultValue("7d") Duration expireAfter,
        @DefaultValue("100") int expiryStep) {}
