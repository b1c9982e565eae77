package dev.polystore.saga.everypath;

import dev.polystore.saga.SingleStep;
import dev.polystore.saga.Step;
import dev.polystore.saga.trip.BookTripSaga;
import dev.polystore.saga.trip.Trip;
import dev.polystore.saga.trip.TripDesk;
import java.util.List;

/** The saga without the stage before the group, so that more can go wrong in the rest before there are too many paths. */
class HoldTripSaga extends BookTripSaga {

    HoldTripSaga(TripDesk desk) {
        super(desk);
    }

    @Override
    public List<Step<Trip>> steps() {
        return super.steps().stream().filter(step -> !isFile(step)).toList();
    }

    private static boolean isFile(Step<Trip> step) {
        return step instanceof SingleStep<Trip> single && single.name().equals("open-file");
    }
}
