package dev.polystore.order.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the live status.
 *
 * @param heartbeat after how much silence a sign of life is sent
 * @param timeout after how long a client has to connect anew; browsers do by themselves
 */
@ConfigurationProperties("polystore.orders.live")
record LiveSettings(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("10m") Duration timeout) {}
