package dev.polystore.analytics.event;

import java.util.UUID;

/** What was ever told, as far as the topics keep it. */
public interface EventHistory {

    /** All of it, up to where the topics end at this moment. */
    Replay replay();

    /**
     * What was told of one order.
     *
     * @throws IncompleteHistory if a topic has lost its beginning
     */
    Trail trailOf(UUID orderId);
}
