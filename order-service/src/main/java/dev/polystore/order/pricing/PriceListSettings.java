package dev.polystore.order.pricing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the price list.
 *
 * @param grace how long before the checkout a price may have ended and still count
 * @param patience how long an order with a price that was never heard of waits for news from the catalog
 */
@ConfigurationProperties("polystore.orders.prices")
public record PriceListSettings(
        @DefaultValue("30m") Duration grace,
        @DefaultValue("10s") Duration patience) {}
