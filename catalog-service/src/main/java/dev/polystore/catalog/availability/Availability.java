package dev.polystore.catalog.availability;

import java.time.Instant;

/** How many pieces could be bought at some moment; they may be gone by now. */
public record Availability(int available, Instant asOf) {

    static Availability of(int onHand, int reserved, Instant asOf) {
        return new Availability(Math.max(0, onHand - reserved), asOf);
    }
}
