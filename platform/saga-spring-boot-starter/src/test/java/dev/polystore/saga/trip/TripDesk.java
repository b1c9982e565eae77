package dev.polystore.saga.trip;

/** What happens to trips in the service that runs the saga. */
public interface TripDesk {

    void confirm(Trip trip);

    void refuse(Trip trip);
}
