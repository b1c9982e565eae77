package dev.polystore.inventory.release;

import java.time.Instant;

/** Who released a reservation by hand, why and when. */
public record Release(String actor, String reason, Instant releasedAt) {}
