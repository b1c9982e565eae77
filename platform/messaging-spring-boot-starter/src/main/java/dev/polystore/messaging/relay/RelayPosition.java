package dev.polystore.messaging.relay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the database remembers how far it was relayed, and how safe that is there. Whenever it is lost the whole outbox is
 * published again.
 *
 * @param detail where it is kept and how that is doing
 * @param headroom how much may still be written before the database gives the position up; {@code NaN} where there is no bound
 * @param lost whether it is lost right now
 * @param losses how often this replica found it lost
 * @param lastLoss when it did so last
 */
public record RelayPosition(
        String detail,
        double headroom,
        boolean lost,
        int losses,
        @Nullable Instant lastLoss) {

    /** Of a relay that cannot tell. */
    public static final RelayPosition UNKNOWN = new RelayPosition("", Double.NaN, false, 0, null);
}
