package dev.polystore.bench.micro.saga;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run carries: about as much as the placement of an order does.
 *
 * @param refusal why somebody said no, once somebody has
 * @param parcel its tracking number, once there is one
 */
record Purchase(
        UUID id,
        List<Item> items,
        long cents,
        String address,
        @Nullable String refusal,
        @Nullable String parcel) {

    record Item(String sku, int quantity) {}

    Purchase refused(String reason) {
        return new Purchase(id, items, cents, address, reason, parcel);
    }

    Purchase shipped(String parcel) {
        return new Purchase(id, items, cents, address, refusal, parcel);
    }
}
