package dev.polystore.analytics.order;

import java.time.Instant;
import java.util.UUID;

/**
 * That an order's rows were written anew, and who wanted it.
 *
 * @param events how many the topics have of it; with none it is gone from the read model
 */
public record OrderRefresh(UUID orderId, int events, String actor, String reason, Instant refreshedAt) {}
