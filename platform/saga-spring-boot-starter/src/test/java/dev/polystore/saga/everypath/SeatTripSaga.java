package dev.polystore.saga.everypath;

import dev.polystore.saga.Step;
import dev.polystore.saga.Together;
import dev.polystore.saga.trip.Trip;
import dev.polystore.saga.trip.TripDesk;
import java.util.List;

/** The saga without a group, so that an operator can intervene several times before there are too many paths. */
class SeatTripSaga extends HoldTripSaga {

    SeatTripSaga(TripDesk desk) {
        super(desk);
    }

    @Override
    public List<Step<Trip>> steps() {
        return super.steps().stream().map(SeatTripSaga::alone).toList();
    }

    private static Step<Trip> alone(Step<Trip> step) {
        return step instanceof Together<Trip> group ? group.steps().getFirst() : step;
    }
}
