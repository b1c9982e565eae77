package dev.polystore.saga.trip;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A desk that keeps in mind what it did, and can be broken for a trip. */
public class RecordingDesk implements TripDesk {

    private final List<Trip> confirmed = new CopyOnWriteArrayList<>();
    private final List<Trip> refused = new CopyOnWriteArrayList<>();
    private final Set<UUID> broken = ConcurrentHashMap.newKeySet();

    @Override
    public void confirm(Trip trip) {
        failIfBroken(trip);
        confirmed.add(trip);
    }

    @Override
    public void refuse(Trip trip) {
        failIfBroken(trip);
        refused.add(trip);
    }

    private void failIfBroken(Trip trip) {
        if (broken.contains(trip.id())) {
            throw new IllegalStateException("The desk is broken for " + trip.id());
        }
    }

    public void breakFor(UUID trip) {
        broken.add(trip);
    }

    public void repairFor(UUID trip) {
        broken.remove(trip);
    }

    public List<Trip> confirmed() {
        return confirmed;
    }

    public List<Trip> refused() {
        return refused;
    }
}
