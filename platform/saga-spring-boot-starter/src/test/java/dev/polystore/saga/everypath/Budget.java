package dev.polystore.saga.everypath;

/** What may still go wrong on a path; without bounds there would be no end of paths. */
record Budget(int duplicates, int losses, int cancellations, int delays, int interventions) {

    Budget duplicate() {
        return new Budget(duplicates - 1, losses, cancellations, delays, interventions);
    }

    Budget loss() {
        return new Budget(duplicates, losses - 1, cancellations, delays, interventions);
    }

    Budget cancellation() {
        return new Budget(duplicates, losses, cancellations - 1, delays, interventions);
    }

    Budget delay() {
        return new Budget(duplicates, losses, cancellations, delays - 1, interventions);
    }

    Budget intervention() {
        return new Budget(duplicates, losses, cancellations, delays, interventions - 1);
    }

    @Override
    public String toString() {
        return "%d duplicates, %d losses, %d cancellations, %d delays, %d interventions"
                .formatted(duplicates, losses, cancellations, delays, interventions);
    }
}
