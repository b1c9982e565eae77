package dev.polystore.saga.trip;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A trip being booked. */
public record Trip(UUID id, @Nullable String refusal) {

    public Trip refused(String why) {
        return new Trip(id, why);
    }
}
