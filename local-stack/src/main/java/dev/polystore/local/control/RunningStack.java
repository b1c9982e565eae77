package dev.polystore.local.control;

import dev.polystore.local.stack.StackStatus;

/** A stack that may run in this process or in another one. */
public interface RunningStack {

    StackStatus status();

    /** Has this many of each service from the next start on; stops those that are too many. */
    void scale(int replicas);

    /** Starts what does not run; returns before it is ready. */
    void start();

    /** Stops everything; returns when nothing runs any more. */
    void stop();
}
