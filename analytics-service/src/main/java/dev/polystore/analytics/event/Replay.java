package dev.polystore.analytics.event;

import java.util.List;

/** A way through all topics, from their beginning to an end that was fixed when it began. */
public interface Replay extends AutoCloseable {

    /** The next events; may be empty before it has finished. */
    List<LoggedEvent> next();

    boolean finished();

    /** Messages that it has passed, including those that mean nothing here. */
    long done();

    /** Messages that there are to pass. */
    long total();

    /** Messages that could not be read; they lie in the dead-letter topics. */
    long unreadable();

    @Override
    void close();
}
