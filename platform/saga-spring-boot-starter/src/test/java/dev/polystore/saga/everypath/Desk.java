package dev.polystore.saga.everypath;

/** What has been done in the service that runs the saga. */
record Desk(int confirmed, int refused) {

    Desk confirm() {
        return new Desk(confirmed + 1, refused);
    }

    Desk refuse() {
        return new Desk(confirmed, refused + 1);
    }
}
