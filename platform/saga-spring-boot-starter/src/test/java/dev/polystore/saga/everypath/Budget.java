package dev.polystore.saga.everypath;

/** What may still go wrong on a path; without bounds there would be no end of paths. */
record Budget(int duplicates, int losses, int cancellations, int delays, int resumptions) {

    Budget duplicate() {
        return new Budget(duplicates - 1, losses, cancellations, delays, resumptions);
    }

    Budget loss() {
        return new Budget(duplicates, losses - 1, cancellations, delays, resumptions);
    }

    Budget cancellation() {
        return new Budget(duplicates, losses, cancellations - 1, delays, resumptions);
    }

    Budget delay() {
        return new Budget(duplicates, losses, cancellations, delays - 1, resumptions);
    }

    Budget resumption() {
        return new Budget(duplicates, losses, cancellations, delays, resumptions - 1);
    }

    @Override
    public String toString() {
        return "%d duplicates, %d losses, %d cancellations, %d delays, %d resumptions"
                .formatted(duplicates, losses, cancellations, delays, resumptions);
    }
}
