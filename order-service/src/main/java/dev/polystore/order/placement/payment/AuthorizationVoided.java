package dev.polystore.order.placement.payment;

import java.util.UUID;

/** Nothing is blocked for the order, now or later. */
public record AuthorizationVoided(UUID orderId) {}
