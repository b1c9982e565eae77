package dev.polystore.cart;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of a cart.
 *
 * @param timeToLive how long a cart is kept after its last change, and after it was checked out
 * @param mostLines how many products it may hold
 * @param mostPieces how many pieces of one product it may hold
 */
@ConfigurationProperties("cart")
record CartSettings(
        @DefaultValue("7d") Duration timeToLive,
        @DefaultValue("20") int mostLines,
        @DefaultValue("99") int mostPieces) {}
